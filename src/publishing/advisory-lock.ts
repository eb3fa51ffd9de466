import { Client } from 'pg';

/** Any numbers will do, as long as all instances of all versions ask for the same, and for one each. */
export const advisoryLocks = {
  /** Whoever changes tables: a migration, a restore. */
  preparation: 7_265_100,
  /** Whoever makes queues, which pg-boss does at each start. */
  start: 7_362_001,
};

interface Turn {
  readonly databaseUrl: string;
  readonly lock: number;
  readonly onWait?: () => void;
  /** The connection is gone, and the lock with it, while the work goes on. */
  readonly onLost: (cause: Error) => void;
}

/**
 * Does the work while no other instance on this database does such work: they wait for one another here, for as long as
 * it takes. PostgreSQL gives the lock back when whoever has it dies.
 */
export async function withAdvisoryLock<Result>(
  { databaseUrl, lock, onWait, onLost }: Turn,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', onLost);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS ours', [lock]);
    if (!rows[0].ours) {
      onWait?.();
      await client.query('SELECT pg_advisory_lock($1)', [lock]);
    }
    return await work();
  } finally {
    await client
      .end()
      .catch((error: Error) => console.error(`The lock was not given back: ${error.message}`));
  }
}
