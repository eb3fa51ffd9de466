import { isSame } from './model/reconcile';
import type { Column, Row, Table } from './model/table';

interface Keyed {
  readonly key: string;
}

/** What the form held before we wrote something else: what the answer to an earlier save may bring back. */
export class OutdatedValues {
  private readonly values = new Map<string, Set<string>>();
  private readonly removed = new Set<string>();

  remember(before: Table, after: Table): void {
    this.rememberEntries<Column>(before.columns, after.columns);
    this.rememberEntries<Row>(before.rows, after.rows);
  }

  readonly has = (key: string, part: string, value: unknown): boolean =>
    this.values.get(`${key}.${part}`)?.has(JSON.stringify(value)) ?? false;

  readonly hasRemoved = (key: string): boolean => this.removed.has(key);

  private rememberEntries<Entry extends Keyed>(before: readonly Entry[], after: readonly Entry[]) {
    for (const { key } of before) this.removed.add(key);
    for (const { key } of after) this.removed.delete(key);
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
