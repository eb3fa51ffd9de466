import { Client } from 'pg';

/**
 * Held by whoever changes tables, a migration or a restore. Any number will do, as long as every instance asks for the
 * same one.
 */
export const preparationLock = 7_265_100;

/**
 * Does the work while no other instance does such work on the same database: those that start together wait for one
 * another here, for as long as it takes. PostgreSQL gives the lock back when whoever has it dies.
 */
export async function withPreparationLock<Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const lost = new Promise<never>((_, reject) => {
    lock.on('error', (cause) =>
      reject(new Error('The connection that keeps other instances waiting was lost.', { cause })),
    );
  });
  await lock.connect();
  try {
    await waitForTurn(lock);
    return await Promise.race([work(), lost]);
  } finally {
    await lock.end().catch((error: Error) => console.error(`The lock was not given back: ${error.message}`));
  }
}

async function waitForTurn(lock: Client): Promise<void> {
  const { rows } = await lock.query('SELECT pg_try_advisory_lock($1) AS ours', [preparationLock]);
  if (rows[0].ours) return;
  console.log('  … Another instance prepares the database; waiting for it');
  await lock.query('SELECT pg_advisory_lock($1)', [preparationLock]);
}
