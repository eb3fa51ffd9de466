import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres';
import type { BasePayload, DatabaseAdapterObj } from 'payload';
import { beginTransaction, commitTransaction, rollbackTransaction } from './commit-safe-transactions';
import { idsFirst } from './ids-first';
import { resilientPool } from './resilient-pool';

/** Of a process that serves: by then whoever asked is better told that the database is away. */
const silenceLimitMs = 15_000;

interface DatabaseOptions {
  readonly url: string;
  /** Connections one process may hold; at least 5, because one request can need two at a time. */
  readonly poolMax: number;
  readonly migrationDir: string;
}

/** Payload's Postgres adapter, made to tell the truth about commits and to live through a restart of the server. */
export function database({
  url,
  poolMax,
  migrationDir,
}: DatabaseOptions): DatabaseAdapterObj<PostgresAdapter> {
  const pool = {
    connectionString: url,
    max: Math.max(5, poolMax),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  };
  const adapter = postgresAdapter({
    pool,
    push: false,
    migrationDir,
    transactionOptions: { isolationLevel: 'read committed' },
  });
  return { ...adapter, init: (args) => commitSafe(adapter.init(args), args.payload) };
}

function commitSafe(adapter: PostgresAdapter, payload: BasePayload): PostgresAdapter {
  const { connect, destroy } = adapter;
  return Object.assign(adapter, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    ...idsFirst(adapter),
    async connect(this: PostgresAdapter, options?: Parameters<NonNullable<typeof connect>>[0]) {
      // A pool of our own is used as it is; the adapter's would keep one connection for itself and listen to no error.
      this.pool ??= resilientPool({ ...this.poolOptions, silenceLimitMs: limitOfProcess() }, payload.logger);
      await connect?.call(this, options);
    },
    async destroy(this: PostgresAdapter) {
      const { pool } = this;
      await destroy?.call(this);
      if (!pool.ended) await pool.end();
    },
  });
}

/** Nobody waits for a script, and a statement of a migration may take its time. */
function limitOfProcess(): number | null {
  return process.env.VERDICT_INTERNAL_ORIGIN === undefined ? null : silenceLimitMs;
}
