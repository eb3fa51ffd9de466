import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { hashedStream, type Passed } from './hashed-stream';
import type { StoredTable } from './manifest';
import { nowhere, storeFile } from './stored-file';
import { columnList, type Table, tableName } from './tables';

/** How values are written as text, so that it depends on no server's or role's settings. */
const plainText = [
  "client_encoding = 'UTF8'",
  "datestyle = 'ISO, MDY'",
  "intervalstyle = 'postgres'",
  "timezone = 'UTC'",
  "bytea_output = 'hex'",
  'extra_float_digits = 1',
  // Rather an error than rows that a policy hides.
  'row_security = off',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
];

/** For the transaction that is open. */
export async function settleText(client: ClientBase): Promise<void> {
  for (const setting of plainText) await client.query(`SET LOCAL ${setting}`);
}

export interface TableContent {
  readonly rows: number;
  readonly contentSha256: string;
}

/** Streams the rows of a table into a compressed file. */
export async function storeTable(
  client: ClientBase,
  table: Table,
  { folder, onBytes }: { readonly folder: string; readonly onBytes?: (bytes: number) => void },
): Promise<StoredTable> {
  const source = client.query(copyTo(`COPY (${selectAll(table)}) TO STDOUT`));
  const content = hashedStream(onBytes);
  const through = [content.stream, createGzip()];
  const file = await storeFile(source, { folder, path: `tables/${table.name}.copy.gz`, through });
  const { sha256: contentSha256 } = content.passed();
  return { name: table.name, columns: [...table.columns], rows: source.rowCount, contentSha256, file };
}

/** What a table holds, without storing it. */
export async function readContent(client: ClientBase, table: Table): Promise<TableContent> {
  const source = client.query(copyTo(`COPY (${selectAll(table)}) TO STDOUT`));
  const content = hashedStream();
  await pipeline(source, content.stream, nowhere());
  const { sha256: contentSha256 }: Passed = content.passed();
  return { rows: source.rowCount, contentSha256 };
}

/** @returns how many rows there were. */
export async function loadTable(
  client: ClientBase,
  { name, columns, file }: StoredTable,
  folder: string,
): Promise<number> {
  const target = client.query(copyFrom(`COPY ${tableName(name)} (${columnList(columns)}) FROM STDIN`));
  await pipeline(createReadStream(join(folder, file.path)), createGunzip(), target);
  return target.rowCount;
}

function selectAll({ name, columns, order }: Table): string {
  return `SELECT ${columnList(columns)} FROM ${tableName(name)} t ORDER BY ${order}`;
}
