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
  /** A document and its version hold the same JSON. */
  readonly #encoded = new WeakMap<object, string>();

  put = (table: string, row: Row): void => {
    const known = this.#tables.get(table);
    const { columns, lines } = known ?? { columns: Object.keys(row), lines: [] };
    if (!known) this.#tables.set(table, { columns, lines });
    lines.push(`${columns.map((column) => this.#encode(row[column])).join('\t')}\n`);
  };

  async send(client: ClientBase): Promise<void> {
    for (const [table, { columns, lines }] of this.#tables) {
      const name = escapeIdentifier(table);
      const target = client.query(copyFrom(`COPY ${name} (${columnList(columns)}) FROM STDIN`));
      await pipeline(Readable.from([lines.join('')]), target);
    }
    this.#tables.clear();
  }

  #encode(value: unknown): string {
    if (value === null || value === undefined) return '\\N';
    if (typeof value !== 'object') return escapeText(String(value));
    const encoded = this.#encoded.get(value) ?? escapeText(JSON.stringify(value));
    this.#encoded.set(value, encoded);
    return encoded;
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In COPY's text format. */
function escapeText(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
}
