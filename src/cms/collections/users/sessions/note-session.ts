import { sql } from '@payloadcms/db-postgres';
import { LRUCache } from 'lru-cache';
import type { BasePayload } from 'payload';
import { clientAddress } from '../../../../rate-limits/client-address';

const onceInMs = 60_000;
const longestAgent = 300;
const justNoted = new WeakMap<object, LRUCache<string, true>>();

type Notebook = Pick<BasePayload, 'db' | 'logger'>;

interface Used {
  readonly id: string;
  readonly user: number;
  readonly headers: Headers;
}

/** Notes when and where a login was last used, beside the request: nobody waits for it, and nothing depends on it. */
export function noteSession(payload: Notebook, used: Used): void {
  const noted = justNoted.get(payload.db) ?? new LRUCache<string, true>({ max: 10_000, ttl: onceInMs });
  justNoted.set(payload.db, noted);
  if (noted.has(used.id)) return;
  noted.set(used.id, true);
  write(payload, used).catch((error: unknown) => {
    noted.delete(used.id);
    payload.logger.warn({ err: error, msg: 'It could not be noted that a session was used' });
  });
}

async function write({ db }: Notebook, { id, user, headers }: Used): Promise<void> {
  // PostgreSQL holds no NUL, and a header may be as long as it likes.
  const agent = (headers.get('user-agent') ?? '').replace(/\p{Cc}/gu, '').slice(0, longestAgent);
  await db.drizzle.execute(sql`
    INSERT INTO session_notes (id, user_id, last_used_at, place, agent)
    VALUES (${id}, ${user}, now(), ${clientAddress(headers)}, ${agent})
    ON CONFLICT (id) DO UPDATE SET last_used_at = now(), place = EXCLUDED.place, agent = EXCLUDED.agent
      WHERE session_notes.last_used_at IS NULL OR session_notes.last_used_at <= now() - interval '1 minute'`);
}
