import type { ClientBase } from 'pg';
import { tableName } from '../../../src/cli/backup/tables';
import { contentTables, derivedTables } from './content-tables';
import type { Filled } from './marker';

/** Takes away what an earlier run filled in, in the transaction that is open. Nothing else may be there. */
export async function removeContent(client: ClientBase, { ranges }: Filled): Promise<void> {
  const tables = [...contentTables, ...derivedTables].map((table) => tableName(table));
  // Locks of documents, comments and what else belongs to a document go with it.
  await client.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`);
  const { users, activity } = ranges;
  if (users) await client.query('DELETE FROM users WHERE id BETWEEN $1 AND $2', [users.first, users.last]);
  if (!activity) return;
  await client.query('ALTER TABLE activity DISABLE TRIGGER USER');
  await client.query('DELETE FROM activity WHERE id BETWEEN $1 AND $2', [activity.first, activity.last]);
  await client.query('ALTER TABLE activity ENABLE TRIGGER USER');
}
