import type { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** Runs statements; rows come back by column name. */
export interface Session {
  execute(statement: ReturnType<typeof sql>): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

/** The database as the request's own transaction sees it: uncommitted rows included, nobody else's. */
export async function sessionOf(req: PayloadRequest): Promise<Session> {
  const transaction = await req.transactionID;
  const { db } = req.payload;
  const session: unknown =
    transaction === undefined || transaction === null ? null : db.sessions?.[transaction]?.db;
  if (isSession(session)) return session;
  if (isSession(db.drizzle)) return db.drizzle;
  throw new Error('There is no database connection to run a statement on.');
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'execute' in value;
}
