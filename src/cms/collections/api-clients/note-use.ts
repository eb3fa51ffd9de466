import { sql } from '@payloadcms/db-postgres';
import { LRUCache } from 'lru-cache';
import type { Payload } from 'payload';

const onceInMs = 60_000;
const justNoted = new WeakMap<Payload, LRUCache<number, true>>();

/**
 * Notes when a key was last used, beside the request that came with it: nobody waits for this, and nothing depends on
 * it. A row that somebody holds is left for the next time.
 */
export function noteUse(payload: Payload, key: number): void {
  const noted = justNoted.get(payload) ?? new LRUCache<number, true>({ max: 10_000, ttl: onceInMs });
  justNoted.set(payload, noted);
  if (noted.has(key)) return;
  noted.set(key, true);
  write(payload, key).catch((error: unknown) => {
    noted.delete(key);
    payload.logger.warn({ err: error, msg: 'It could not be noted that an API key was used' });
  });
}

// Other instances note it as well: the row says itself whether that was a minute ago.
async function write({ db }: Payload, key: number): Promise<void> {
  await db.drizzle.execute(sql`UPDATE api_client_keys SET last_used_at = now() WHERE id = (
    SELECT id FROM api_client_keys
    WHERE id = ${key} AND (last_used_at IS NULL OR last_used_at <= now() - interval '1 minute')
    FOR NO KEY UPDATE SKIP LOCKED)`);
}
