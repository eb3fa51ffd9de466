import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';

/** Few at a time: whoever publishes waits for no more than one step. */
const atATime = 20;
const lookEveryMs = 2_000;

/**
 * Makes anew for search what was kept for later when a definition was renamed that many comparisons share. All instances
 * look; PostgreSQL lets one at a time. Pages that show the new name come first: while this instance `isBusy` with them, it
 * leaves search alone.
 * @returns how to end it
 */
export function startReindexing(
  { db, logger }: Pick<BasePayload, 'db' | 'logger'>,
  isBusy: () => boolean = () => false,
): () => void {
  const stopping = new AbortController();
  let isFailing = false;
  const work = async () => {
    while (!stopping.signal.aborted) await wait(await takeStep(), undefined, { ref: false });
  };
  const takeStep = async (): Promise<number> => {
    if (isBusy()) return lookEveryMs;
    const began = performance.now();
    try {
      const { rows } = await db.drizzle.execute(sql`SELECT search_catch_up(${atATime}) AS done`);
      isFailing = false;
      // Half of the time is left to others.
      return Number(rows[0]?.done) > 0 ? performance.now() - began : lookEveryMs;
    } catch (err) {
      if (!isFailing)
        logger.warn({ err, msg: 'Search: what was kept for later could not be made anew; trying again' });
      isFailing = true;
      return lookEveryMs;
    }
  };
  void work();
  return () => stopping.abort();
}
