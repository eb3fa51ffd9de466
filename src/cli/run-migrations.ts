import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Migration, type Payload, readMigrationFiles } from 'payload';
import { sessionOf } from '../publishing/session';
import { readMigrationState } from './server/migrations.mjs';

interface Patience {
  /** For how long a change of a table waits for those who use it; whoever comes after it waits as well. */
  readonly lockWaitMs: number;
  readonly betweenAttemptsMs: number;
  readonly mostAttempts: number;
}

const usual: Patience = { lockWaitMs: 3_000, betweenAttemptsMs: 2_000, mostAttempts: 60 };
const lockNotAvailable = '55P03';
const deadlock = '40P01';

/**
 * Brings the tables up to date, each migration in a transaction of its own, while other instances use the database. Where
 * a table is in use for long, it gives way and tries again: a change that waits for a table makes every reader of that table
 * wait behind it. (Payload's own runner waits until a statement is too late, and then ends the process.)
 */
export async function runMigrations(payload: Payload, patience = usual): Promise<void> {
  const files = await readMigrationFiles({ payload });
  const { missing } = await readMigrationState(
    payload.db.pool,
    files.map(({ name }) => name),
  );
  const batch = await nextBatch(payload, missing.length < files.length);
  for (const migration of files.filter(({ name }) => missing.includes(name)))
    await runPatiently({ payload, migration, batch }, patience);
}

interface Step {
  readonly payload: Payload;
  readonly migration: Migration;
  readonly batch: number;
}

async function nextBatch(payload: Payload, hasAny: boolean): Promise<number> {
  if (!hasAny) return 1;
  const { rows } = await payload.db.pool.query('SELECT max(batch)::int AS last FROM payload_migrations');
  return rows[0].last + 1;
}

async function runPatiently(step: Step, patience: Patience): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOne(step, patience);
    } catch (error) {
      if (!isInTheWay(error) || attempt === patience.mostAttempts)
        throw new Error(`The migration ${step.migration.name} could not be applied`, { cause: error });
      console.log(`  … ${step.migration.name} waits for a table that is in use`);
      await wait(patience.betweenAttemptsMs);
    }
  }
}

async function runOne({ payload, migration, batch }: Step, { lockWaitMs }: Patience): Promise<void> {
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('There is no transaction to migrate in');
  const { name } = migration;
  const req = await createLocalReq({ req: { transactionID } }, payload);
  const session = await sessionOf(req);
  try {
    // However long a table takes to be rewritten; only waiting for others has a limit.
    const settings = `SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
      SET LOCAL lock_timeout = ${lockWaitMs}`;
    await session.execute(sql.raw(settings));
    await migration.up({ db: session, payload, req });
    await payload.create({ collection: 'payload-migrations', data: { name, batch }, req });
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
  await payload.db.commitTransaction(transactionID);
  payload.logger.info({ msg: `Migrated: ${name}` });
}

function isInTheWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && (error.code === lockNotAvailable || error.code === deadlock)) return true;
  return isInTheWay(error.cause);
}
