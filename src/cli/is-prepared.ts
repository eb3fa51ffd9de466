import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { projectPath } from './project-root';

/** Whether the database has every migration of this version and an administrator; spares loading Payload to find out. */
export async function isPrepared(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const tables = await client.query(
      `SELECT to_regclass('payload_migrations') AS log, to_regclass('users') AS users`,
    );
    if (tables.rows[0].log === null || tables.rows[0].users === null) return false;
    const applied = await client.query('SELECT name FROM payload_migrations');
    const names = new Set(applied.rows.map(({ name }) => name));
    const { rowCount } = await client.query(`SELECT 1 FROM users WHERE role = 'admin' LIMIT 1`);
    return rowCount === 1 && listMigrations().every((name) => names.has(name));
  } finally {
    await client.end();
  }
}

function listMigrations(): string[] {
  const files = readdirSync(projectPath('migrations')).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts',
  );
  return files.map((file) => file.replace(/\.ts$/, ''));
}
