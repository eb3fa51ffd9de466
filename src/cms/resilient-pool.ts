import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import type { BasePayload } from 'payload';
import pg from 'pg';
import { noteComplaint, noteOutage } from './database-outage';
import { PreparingClient } from './preparing-client';

/** Long enough for whoever holds a dead connection to notice and hand it back. */
const handBackWithinMs = 1_000;

interface ResilientOptions extends pg.PoolConfig {
  /** A connection that leaves a statement unanswered for this long is given up; null: it is waited for. */
  readonly silenceLimitMs: number | null;
}

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * A pool that lives through a restart of Postgres. Without the listeners a lost connection is an uncaught exception, and
 * the process is gone. And a transaction whose BEGIN fails never hands its connection back (drizzle-orm 0.45.2 begins
 * outside its `try`): each would cost the pool a place for good, until nobody gets one any more.
 */
export function resilientPool(
  { silenceLimitMs, ...options }: ResilientOptions,
  logger: Pick<BasePayload['logger'], 'warn'>,
): pg.Pool {
  const pool = new WatchedPool({ ...options, Client: PreparingClient });
  const inUse = new Set<pg.PoolClient>();
  const warn = (err: Error) => {
    noteOutage(err);
    logger.warn({ err, msg: 'A database connection was lost; the next query opens another' });
  };
  pool.on('error', warn);
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.on('error', warn);
    wireOf(client)?.on('errorMessage', noteComplaint);
    if (silenceLimitMs !== null) limitSilence(client, silenceLimitMs);
    client.on('end', () => {
      setTimeout(() => {
        if (inUse.has(client)) client.release(true);
      }, handBackWithinMs).unref();
    });
  });
  return pool;
}

/** Notes each attempt to get a connection that failed. */
class WatchedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected) {
    if (callback === undefined) return super.connect().catch(noteAndThrow);
    return super.connect((error, client, done) => {
      if (error) noteOutage(error);
      callback(error, client, done);
    });
  }
}

function noteAndThrow(error: unknown): never {
  noteOutage(error);
  throw error;
}

/**
 * Where a network swallows what is sent, nobody would ever be told: a request would hold its connection until the
 * system gives up, many minutes later. A connection that waits for its next statement may be silent for as long as it likes.
 */
function limitSilence(client: pg.PoolClient, limitMs: number): void {
  const socket = streamOf(client);
  socket?.setTimeout(limitMs, () => {
    if ('readyForQuery' in client && client.readyForQuery === false)
      socket.destroy(new Error(`the database left a statement unanswered for ${limitMs / 1000} s: timeout`));
  });
}

/** What pg keeps of the protocol itself; its types do not say so. */
function wireOf(client: pg.PoolClient): EventEmitter | null {
  return 'connection' in client && client.connection instanceof EventEmitter ? client.connection : null;
}

function streamOf(client: pg.PoolClient): Socket | null {
  const wire = wireOf(client);
  return wire !== null && 'stream' in wire && wire.stream instanceof Socket ? wire.stream : null;
}
