import { sql } from '@payloadcms/db-postgres';
import type { Session } from '../../publishing/session';

interface Definition {
  readonly collection: string;
  readonly id: number;
}

/**
 * Until the transaction ends, nobody takes these definitions off the site. Whoever renames one goes on, and any number may
 * hold the same; always in one order, so that two never wait for one another.
 */
export async function holdPublic(session: Session, definitions: readonly Definition[]): Promise<void> {
  const named = definitions.map(({ collection, id }) => ({ collection, id }));
  await session.execute(sql`
    SELECT pg_advisory_xact_lock_shared(hashtext('verdict ' || collection), id) FROM (
      SELECT collection, id FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS d (collection text, id int)
      ORDER BY collection, id) held`);
}

/** Waits for all who hold it; whoever wants to hold it waits until the transaction ends. */
export async function holdAlone(session: Session, { collection, id }: Definition): Promise<void> {
  await session.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`verdict ${collection}`}), ${id}::int)`);
}
