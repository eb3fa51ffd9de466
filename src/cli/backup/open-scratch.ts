import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { Environment } from '../../env/environment';
import type { OpenDatabase } from '../interchange/open-content';
import { createDatabase, databaseAddress } from '../postgres/databases';
import { startTemporaryServer } from '../postgres/start-temporary';
import { Refusal } from './refusal';

/** Nothing is signed in a database that is thrown away. */
const anySecret = 'signs-nothing-'.padEnd(32, 'x');

/** An empty database that disappears again: on the external server, or on one of its own that never saw the site's. */
export async function openScratch({ databaseUrl }: Environment): Promise<OpenDatabase> {
  const name = `verdict_verify_${randomBytes(6).toString('hex')}`;
  if (databaseUrl === undefined) {
    const server = await startTemporaryServer();
    await createDatabase(server, name);
    return { databaseUrl: databaseAddress(server, name), payloadSecret: anySecret, close: server.stop };
  }
  await run(databaseUrl, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`).catch(
    refuseWithoutRight,
  );
  const scratch = new URL(databaseUrl);
  scratch.pathname = name;
  const close = () => run(databaseUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  return { databaseUrl: scratch.href, payloadSecret: anySecret, close };
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function refuseWithoutRight(error: Error & { code?: string }): never {
  if (error.code !== '42501') throw error;
  throw new Refusal(
    'This user may not create the scratch database. Let it (ALTER USER … CREATEDB), or verify with an empty DATABASE_URL.',
  );
}
