import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';
import { judgeSource, type SourceAnswer, type SourceRecord } from '../../domain/source-check';
import { askSource } from './ask-source';
import type { DueSource } from './due-sources';
import { listDueSources } from './due-sources';
import type { Network } from './network';

const hostsAtATime = 4;
const mostOfOneHost = 20;
/** A turn of the queue lasts fifteen minutes at most; what is left by then is due in the next one. */
const longestTurnMs = 10 * 60 * 1000;

/** Looks at the sources whose turn it is, if somebody has turned that on. Each result is stored as it comes. */
export async function checkDueSources(payload: BasePayload, network: Network): Promise<number> {
  if (!(await isTurnedOn(payload))) return 0;
  const until = Date.now() + longestTurnMs;
  const hosts = byHost(await listDueSources(payload, new Date().toISOString()));
  let checked = 0;
  const work = async () => {
    for (let sources = hosts.shift(); sources; sources = hosts.shift()) {
      for (const source of sources.slice(0, mostOfOneHost)) {
        if (Date.now() > until) return;
        await checkSource(payload, source, network);
        checked += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtATime }, work));
  return checked;
}

async function checkSource(payload: BasePayload, source: DueSource, network: Network): Promise<void> {
  const answer = await askSource(source.url, network);
  const now = new Date().toISOString();
  await store(payload, source.url, { answer, now, record: judgeSource(source.record, answer, now) });
}

/** One host is asked by one worker, one address after another. */
function byHost(sources: readonly DueSource[]): DueSource[][] {
  const hosts = new Map<string, DueSource[]>();
  for (const source of sources) {
    const host = URL.canParse(source.url) ? new URL(source.url).host : '';
    hosts.set(host, [...(hosts.get(host) ?? []), source]);
  }
  return [...hosts.values()];
}

async function isTurnedOn({ db }: BasePayload): Promise<boolean> {
  const { rows } = await db.drizzle.execute(sql`SELECT 1 FROM freshness WHERE check_sources LIMIT 1`);
  return rows.length > 0;
}

interface Result {
  readonly answer: SourceAnswer;
  readonly now: string;
  readonly record: SourceRecord;
}

async function store({ db }: BasePayload, url: string, { answer, now, record }: Result): Promise<void> {
  const status = answer.kind === 'answered' ? answer.status : null;
  const problem = answer.kind === 'unreachable' ? answer.problem : null;
  await db.drizzle.execute(sql`
    INSERT INTO source_checks (url, state, status, problem, checked_at, failures, failing_since)
    VALUES (${url}, ${record.state}, ${status}, ${problem}, ${now}, ${record.failures}, ${record.failingSince})
    ON CONFLICT (md5(url)) DO UPDATE SET state = excluded.state, status = excluded.status,
      problem = excluded.problem, checked_at = excluded.checked_at, failures = excluded.failures,
      failing_since = excluded.failing_since, updated_at = now()`);
}
