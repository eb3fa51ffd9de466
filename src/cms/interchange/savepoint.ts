import { randomUUID } from 'node:crypto';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import { sessionOf } from '../../publishing/session';

/**
 * Runs `work` inside a transaction so that its failure undoes only itself. Payload ends the whole transaction at the
 * first refusal; here it ends a stand-in, and one file can be told everything that is wrong with it.
 */
export async function inSavepoint<Result>(
  payload: Payload,
  transactionID: number | string,
  work: (transactionID: string) => Promise<Result>,
): Promise<Result> {
  const { sessions } = payload.db;
  const outer = sessions?.[transactionID];
  if (!sessions || !outer) throw new Error('The transaction of the import has ended');
  const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
  const standIn = randomUUID();
  sessions[standIn] = { db: outer.db, resolve: async () => undefined, reject: async () => undefined };
  await session.execute(sql`SAVEPOINT document`);
  try {
    const result = await work(standIn);
    await session.execute(sql`RELEASE SAVEPOINT document`);
    return result;
  } catch (error) {
    await session.execute(sql`ROLLBACK TO SAVEPOINT document`);
    throw error;
  } finally {
    delete sessions[standIn];
  }
}
