import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';
import { chooseMigrations } from './choose-migrations';
import { loadTable, settleText } from './copy-table';
import { emptyDatabase } from './empty-database';
import { putForeignKeysBack, takeForeignKeysAway } from './foreign-keys';
import type { Manifest } from './manifest';
import { setSequences } from './sequences';
import { listTables, tableName } from './tables';
import { findTransactionIds } from './transaction-ids';
import type { Progress } from './write-backup';

interface Loading {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Makes the tables as the backup's migrations make them and fills them, in the transaction that is open. It needs no
 * rights that the app does not have: foreign keys are taken away and put back, and so checked, instead of being
 * switched off, which only a superuser may.
 */
export async function loadDatabase(client: Client, loading: Loading): Promise<void> {
  const { manifest } = loading;
  const migrations = chooseMigrations(manifest.migrations);
  await settleText(client);
  await emptyDatabase(client);
  const db = drizzle({ client });
  for (const migration of migrations) await migration.up({ db });
  // Rows that a migration itself has put in are in the backup as well, as they were in the end.
  const tables = (await listTables(client)).map(({ name }) => tableName(name));
  const foreignKeys = await takeForeignKeysAway(client);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`DELETE FROM ${tables.join('; DELETE FROM ')}`);
  const transactionIds = await findTransactionIds(client);
  await transactionIds.setToThePast();
  await loadTables(client, loading);
  await transactionIds.setBack();
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await putForeignKeysBack(client, foreignKeys);
  await setSequences(client, manifest.sequences);
  await rebuildSearch(client);
  await client.query('ANALYZE');
}

async function loadTables(client: Client, { folder, manifest, onProgress }: Loading): Promise<void> {
  const total = manifest.tables.length;
  for (const [done, table] of manifest.tables.entries()) {
    onProgress?.({ done, total, name: table.name });
    const rows = await loadTable(client, table, folder);
    if (rows !== table.rows) throw new Error(`${table.name} has ${rows} rows instead of ${table.rows}`);
  }
  onProgress?.({ done: total, total, name: '' });
}

async function rebuildSearch(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT to_regprocedure('public.search_rebuild()') IS NOT NULL AS has_search`,
  );
  if (rows[0]?.has_search) await client.query('SELECT public.search_rebuild()');
}
