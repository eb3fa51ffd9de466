import { Client } from 'pg';
import { readMigrationState } from './server/migrations.mjs';

/**
 * Whether the database has every migration of this version, an administrator and content, found out without Payload. What
 * it has of a newer version is no obstacle: it is there for both.
 */
export async function isPrepared(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { missing, unknown } = await readMigrationState(client);
    if (unknown.length > 0) console.log(describeNewer(unknown));
    return missing.length === 0 && (await isInhabited(client));
  } finally {
    await client.end();
  }
}

function describeNewer(unknown: readonly string[]): string {
  return `  ! The database has been migrated by a newer version (${unknown.join(', ')}); this one goes on beside it`;
}

async function isInhabited(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM users WHERE role = 'admin') AS led,
            EXISTS (SELECT FROM comparisons) OR EXISTS (SELECT FROM options) AS filled`,
  );
  return rows[0].led && rows[0].filled;
}
