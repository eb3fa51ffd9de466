import { type ClientBase, escapeIdentifier } from 'pg';
import { tableName } from './tables';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly given: string;
}

/**
 * Columns that note the transaction of their row, `activity.xact` for one. The numbers of another cluster mean nothing
 * here: as future ones they would be read again and again. What is restored is older than all that anybody waits for.
 */
export async function findTransactionIds(client: ClientBase) {
  const { rows } = await client.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, pg_get_expr(d.adbin, d.adrelid) AS given
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'xid8'::regtype`,
  );
  const setDefault = async ({ table, name }: Column, given: string) => {
    await client.query(
      `ALTER TABLE ${tableName(table)} ALTER COLUMN ${escapeIdentifier(name)} SET DEFAULT ${given}`,
    );
  };
  return {
    setToThePast: async () => {
      for (const column of rows) await setDefault(column, `'0'::xid8`);
    },
    setBack: async () => {
      for (const column of rows) await setDefault(column, column.given);
    },
  };
}
