import type { Column, Row, Table } from './table';

interface Versions {
  /** What the form held when we last looked. */
  readonly base: Table;
  /** What it holds now. */
  readonly form: Table;
  /** What the editor sees. */
  readonly own: Table;
  readonly outdated: Outdated;
}

interface Outdated {
  /** Whether the form held this value of the entry's part earlier, before we wrote another. */
  readonly has: (key: string, part: string, value: unknown) => boolean;
  /** Whether the form held this entry earlier, before we took it out. */
  readonly hasRemoved: (key: string) => boolean;
}

/**
 * What the editor should see after the form changed under the table. The answer to a save that was on its way can put
 * back what stood there before the last words were typed, or a row that was taken out since: what is outdated never wins
 * over the editor's own.
 */
export function reconcile({ base, form, own, outdated }: Versions): Table {
  return {
    columns: reconcileEntries<Column>(base.columns, form.columns, own.columns, outdated),
    rows: reconcileEntries<Row>(base.rows, form.rows, own.rows, outdated),
  };
}

/** Entries that the editor added, removed or moved since the form was told stay so; otherwise the form's are followed. */
function reconcileEntries<Entry extends Keyed>(
  base: readonly Entry[],
  form: readonly Entry[],
  own: readonly Entry[],
  outdated: Outdated,
): readonly Entry[] {
  const isNews = ({ key }: Entry) => !has(own, key) && !has(base, key) && !outdated.hasRemoved(key);
  const followed = hasSameKeys(own, base)
    ? form.filter((entry) => has(own, entry.key) || isNews(entry))
    : [...own.filter(({ key }) => has(form, key) || !has(base, key)), ...form.filter(isNews)];
  return followed.map((entry) => {
    const [held, before, seen] = [form, base, own].map((entries) => find(entries, entry.key));
    return held && before && seen ? mergeEntry(held, before, seen, outdated) : entry;
  });
}

interface Keyed {
  readonly key: string;
}

function has(entries: readonly Keyed[], key: string): boolean {
  return entries.some((entry) => entry.key === key);
}

function find<Entry extends Keyed>(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((entry) => entry.key === key);
}

function hasSameKeys(one: readonly Keyed[], other: readonly Keyed[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

function mergeEntry<Entry extends Keyed>(form: Entry, base: Entry, own: Entry, outdated: Outdated): Entry {
  const isOwn = (part: keyof Entry & string) => {
    const isUntouchedByForm = isSame(form[part], base[part]);
    return isUntouchedByForm || !isSame(own[part], base[part]) || outdated.has(form.key, part, form[part]);
  };
  const merged = { ...own };
  let adopted = false;
  for (const part of partsOf(form)) {
    if (isOwn(part)) continue;
    merged[part] = form[part];
    adopted = true;
  }
  return adopted ? merged : own;
}

function partsOf<Entry extends object>(entry: Entry): (keyof Entry & string)[] {
  const parts: (keyof Entry & string)[] = [];
  for (const part in entry) parts.push(part);
  return parts;
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
