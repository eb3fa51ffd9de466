import { isSame } from './model/reconcile';
import type { Column, Row, Table } from './model/table';

/** Values that the form held before we wrote others: what the answer to an earlier save may bring back. */
export class OutdatedValues {
  private readonly values = new Map<string, Set<string>>();

  remember(before: Table, after: Table): void {
    this.rememberEntries<Column>(before.columns, after.columns);
    this.rememberEntries<Row>(before.rows, after.rows);
  }

  readonly has = (key: string, part: string, value: unknown): boolean =>
    this.values.get(`${key}.${part}`)?.has(JSON.stringify(value)) ?? false;

  private rememberEntries<Entry extends { readonly key: string }>(
    before: readonly Entry[],
    after: readonly Entry[],
  ) {
    for (const entry of after) {
      const old = before.find(({ key }) => key === entry.key);
      if (!old || old === entry) continue;
      for (const part in entry) {
        if (!isSame(old[part], entry[part])) this.replace(`${entry.key}.${part}`, old[part], entry[part]);
      }
    }
  }

  private replace(place: string, before: unknown, after: unknown): void {
    const values = this.values.get(place) ?? new Set<string>();
    values.add(JSON.stringify(before));
    values.delete(JSON.stringify(after));
    this.values.set(place, values);
  }
}
