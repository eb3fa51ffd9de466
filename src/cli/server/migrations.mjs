// @ts-check
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * How a database stands to this version: `missing` names the migrations that it has yet to get, `unknown` those of a newer
 * version that it has already.
 * @typedef {{ missing: string[], unknown: string[] }} MigrationState
 */

/** The migrations of this version, in their order. */
export function listMigrations() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * @param {import('pg').ClientBase | import('pg').Pool} database
 * @returns {Promise<MigrationState>}
 */
export async function readMigrationState(database, own = listMigrations()) {
  const { rows: tables } = await database.query(
    "SELECT to_regclass('payload_migrations') IS NOT NULL AS there",
  );
  if (!tables[0].there) return { missing: own, unknown: [] };
  const { rows } = await database.query('SELECT name FROM payload_migrations WHERE batch > 0');
  const applied = new Set(rows.map(({ name }) => name));
  return {
    missing: own.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !own.includes(name)).sort(),
  };
}
