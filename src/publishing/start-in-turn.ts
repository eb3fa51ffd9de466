import pg from 'pg';

/** Any number that nobody else locks in this database. */
const startingUp = 7_362_001;

/**
 * Lets one instance after the other begin: pg-boss makes its queues without any order, and of instances that do so at the
 * same moment PostgreSQL ends all but one for a deadlock. Whoever dies meanwhile gives its turn away with its connection.
 */
export async function startInTurn<Started>(
  databaseUrl: string,
  start: () => Promise<Started>,
): Promise<Started> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // What is lost with it is the turn, and nothing that the start rests on.
  client.on('error', (error) =>
    console.warn(`Starting: the database connection was lost (${error.message})`),
  );
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [startingUp]);
    return await start();
  } finally {
    await client.end();
  }
}
