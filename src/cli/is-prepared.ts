import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { projectPath } from './project-root';

/** Whether the database has every migration of this version, an administrator and content, found out without Payload. */
export async function isPrepared(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('payload_migrations') AS log`);
    if (rows[0].log === null) return false;
    const applied = await client.query('SELECT name FROM payload_migrations');
    const names = new Set(applied.rows.map(({ name }) => name));
    return listMigrations().every((name) => names.has(name)) && (await isInhabited(client));
  } finally {
    await client.end();
  }
}

async function isInhabited(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM users WHERE role = 'admin') AS led,
            EXISTS (SELECT FROM comparisons) OR EXISTS (SELECT FROM options) AS filled`,
  );
  return rows[0].led && rows[0].filled;
}

function listMigrations(): string[] {
  const files = readdirSync(projectPath('migrations')).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts',
  );
  return files.map((file) => file.replace(/\.ts$/, ''));
}
