import type { Column, Row, Table } from './table';

interface Versions {
  /** What the form held when we last looked. */
  readonly base: Table;
  /** What it holds now. */
  readonly form: Table;
  /** What the editor sees. */
  readonly own: Table;
  /** Whether the form held this value of the entry's part earlier, before we wrote another. */
  readonly isOutdated: (key: string, part: string, value: unknown) => boolean;
}

/**
 * What the editor should see after the form changed under the table. The answer to a save that was on its way can put
 * back what stood there before the last words were typed: an outdated value never wins over the editor's own.
 */
export function reconcile({ base, form, own, isOutdated }: Versions): Table {
  return {
    columns: form.columns.map((entry) =>
      mergeEntry<Column>(entry, find(base.columns, entry), find(own.columns, entry), isOutdated),
    ),
    rows: form.rows.map((entry) =>
      mergeEntry<Row>(entry, find(base.rows, entry), find(own.rows, entry), isOutdated),
    ),
  };
}

function find<Entry extends { readonly key: string }>(entries: readonly Entry[], { key }: { key: string }) {
  return entries.find((entry) => entry.key === key);
}

function mergeEntry<Entry extends { readonly key: string }>(
  form: Entry,
  base: Entry | undefined,
  own: Entry | undefined,
  isOutdated: Versions['isOutdated'],
): Entry {
  if (!base || !own) return form;
  const isOwn = (part: keyof Entry & string) => {
    const isUntouchedByForm = isSame(form[part], base[part]);
    return isUntouchedByForm || !isSame(own[part], base[part]) || isOutdated(form.key, part, form[part]);
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
