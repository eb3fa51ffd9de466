import type { BasePayload } from 'payload';
import pg from 'pg';

/** Long enough for whoever holds a dead connection to notice and hand it back. */
const handBackWithinMs = 1_000;

/**
 * A pool that lives through a restart of Postgres. Without the listeners a lost connection is an uncaught exception, and
 * the process is gone. And a transaction whose BEGIN fails never hands its connection back (drizzle-orm 0.45.2 begins
 * outside its `try`): each would cost the pool a place for good, until nobody gets one any more.
 */
export function resilientPool(options: pg.PoolConfig, logger: Pick<BasePayload['logger'], 'warn'>): pg.Pool {
  const pool = new pg.Pool(options);
  const inUse = new Set<pg.PoolClient>();
  const warn = (err: Error) =>
    logger.warn({ err, msg: 'A database connection was lost; the next query opens another' });
  pool.on('error', warn);
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.on('error', warn);
    client.on('end', () => {
      setTimeout(() => {
        if (inUse.has(client)) client.release(true);
      }, handBackWithinMs).unref();
    });
  });
  return pool;
}
