import type { BasePayload } from 'payload';
import { currentCursor, readEvents } from '../read-events';
import { listChangedPages } from './changed-pages';

export interface IndexNow {
  readonly key: string;
  readonly endpoint: string;
  readonly siteUrl: string;
  readonly keyUrl: string;
}

const cursorName = 'index-now-cursor';
/** What one submission may hold, by the protocol. */
const mostAddresses = 10_000;
const answerWithinMs = 20_000;

/**
 * Tells search engines which pages changed since the last time, once for all instances. It reads what was committed from
 * the log of activity and moves on only when the changes were taken, so nothing is lost while the other side is away.
 * Returns how many addresses were taken. Turned on for the first time, it begins at the present.
 */
export async function announceChanges(payload: BasePayload, indexNow: IndexNow): Promise<number> {
  const { pool, drizzle } = payload.db;
  const cursor = await payload.kv.get<string>(cursorName);
  if (cursor === null) {
    await payload.kv.set(cursorName, await currentCursor(pool));
    return 0;
  }
  const { events, next } = await readEvents(pool, cursor);
  const pages = await listChangedPages(events, drizzle);
  for (let from = 0; from < pages.length; from += mostAddresses) {
    const taken = await submit(pages.slice(from, from + mostAddresses), indexNow);
    if (taken.ok) continue;
    payload.logger.warn({ msg: `IndexNow: ${taken.problem}` });
    if (taken.again) return from;
  }
  await payload.kv.set(cursorName, next);
  return pages.length;
}

type Taken =
  | { readonly ok: true }
  | { readonly ok: false; readonly again: boolean; readonly problem: string };

async function submit(
  pages: readonly string[],
  { key, endpoint, siteUrl, keyUrl }: IndexNow,
): Promise<Taken> {
  const urlList = pages.map((path) => new URL(path, siteUrl).href);
  const body = JSON.stringify({ host: new URL(siteUrl).host, key, keyLocation: keyUrl, urlList });
  try {
    const { ok, status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (ok) return { ok };
    // What was understood and refused is refused tomorrow as well.
    const again = status === 429 || status >= 500;
    return { ok, again, problem: `${endpoint} answered ${status}${again ? '; it will be asked again' : ''}` };
  } catch (error) {
    return { ok: false, again: true, problem: `${endpoint} could not be asked (${String(error)})` };
  }
}
