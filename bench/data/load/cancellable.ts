import { Client } from 'pg';

/** How the connection that fills calls itself. */
const name = 'verdict bench:data';

/**
 * One transaction on a connection of its own, which is given up as soon as somebody asks to stop, a long statement
 * included. What was not committed has left no trace.
 */
export async function inCancellableTransaction<Result>(
  { databaseUrl, stopping }: { readonly databaseUrl: string; readonly stopping: AbortSignal },
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(databaseUrl);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const giveUp = () => void cancel(rows[0]?.pid, databaseUrl);
  stopping.addEventListener('abort', giveUp);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    stopping.throwIfAborted();
    await client.query('COMMIT');
    return result;
  } finally {
    stopping.removeEventListener('abort', giveUp);
    await client.end();
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: name,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that is lost fails the query that waits for it; alone it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function cancel(pid: number | undefined, databaseUrl: string): Promise<void> {
  const other = await connect(databaseUrl);
  try {
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
  } finally {
    await other.end();
  }
}
