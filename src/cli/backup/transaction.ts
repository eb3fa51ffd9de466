import { Client } from 'pg';

/** How the connections of a restore call themselves. */
export const restoreName = 'verdict restore';

/** The connection was lost while committing, and nobody could be asked how that ended. */
export class UnknownOutcome extends Error {}

/** One transaction on a connection of its own. What was not committed has left no trace. */
export async function inTransaction<Result>(
  databaseUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(databaseUrl);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    const { rows } = await client.query('SELECT pg_current_xact_id_if_assigned()::text AS xact');
    await client.query('COMMIT').catch((error) => demandCommitted(databaseUrl, rows[0]?.xact ?? null, error));
    return result;
  } finally {
    await client.end();
  }
}

/** A COMMIT whose answer was lost may have happened all the same. */
async function demandCommitted(databaseUrl: string, xact: string | null, cause: Error): Promise<void> {
  const status = await readStatus(databaseUrl, xact).catch((error: Error) => {
    throw new UnknownOutcome(
      `The database was lost at the very end, and it is not known whether all was stored`,
      {
        cause: error,
      },
    );
  });
  if (status !== 'committed') throw cause;
}

async function readStatus(databaseUrl: string, xact: string | null): Promise<unknown> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query('SELECT pg_xact_status($1::xid8) AS status', [xact]);
    return rows[0]?.status;
  } finally {
    await client.end();
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: restoreName,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that is lost fails the query that waits for it; alone it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
