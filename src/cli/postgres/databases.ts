import { Client, escapeIdentifier } from 'pg';

export type ServerAddress = { port: number; password: string };

export function databaseAddress({ port, password }: ServerAddress, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Does nothing when the database is there already. */
export async function createDatabase(server: ServerAddress, database: string): Promise<void> {
  await withServer(server, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(database)}`);
  });
}

/** A copy of `template`, which nobody may be connected to; file copy is the fast way for small databases. */
export async function cloneDatabase(server: ServerAddress, copy: { template: string; name: string }) {
  const from = escapeIdentifier(copy.template);
  const to = escapeIdentifier(copy.name);
  await withServer(server, (client) =>
    client.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY FILE_COPY`),
  );
}

export async function dropDatabase(server: ServerAddress, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await withServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function withServer(server: ServerAddress, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: databaseAddress(server, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
