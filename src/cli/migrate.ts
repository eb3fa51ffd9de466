import { getPayload, type Payload } from 'payload';
import { Client } from 'pg';
import config from '../../payload.config';
import { migrationLock } from './migration-lock';

/**
 * Opens Payload on a database that is up to date. Instances that start together wait for one another here.
 * A migration that fails ends the process: Payload has rolled it back and said why.
 */
export async function migrate(databaseUrl: string): Promise<Payload> {
  const lock = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const payload = await getPayload({ config, disableOnInit: true });
    await payload.db.migrate();
    return payload;
  } finally {
    await lock.end();
  }
}
