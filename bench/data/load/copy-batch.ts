import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnList } from '../../../src/cli/backup/tables';
import type { Row } from '../rows/row';

interface Lines {
  readonly columns: readonly string[];
  readonly lines: string[];
}

/** Rows of many tables that go to PostgreSQL together, each table's by one COPY. */
export class CopyBatch {
  readonly #tables = new Map<string, Lines>();

  put = (table: string, row: Row): void => {
    const known = this.#tables.get(table);
    const { columns, lines } = known ?? { columns: Object.keys(row), lines: [] };
    if (!known) this.#tables.set(table, { columns, lines });
    lines.push(`${columns.map((column) => encode(row[column])).join('\t')}\n`);
  };

  async send(client: ClientBase): Promise<void> {
    for (const [table, { columns, lines }] of this.#tables) {
      const name = escapeIdentifier(table);
      const target = client.query(copyFrom(`COPY ${name} (${columnList(columns)}) FROM STDIN`));
      await pipeline(Readable.from([lines.join('')]), target);
    }
    this.#tables.clear();
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In COPY's text format. */
function encode(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
}
