import type { FormState } from 'payload';
import { isOfTable } from './form-fields';
import type { Table } from './table';

/** By `<key of a row or column>.<part>`, or by `rows` and `options` for the whole of them. */
export type Problems = Readonly<Record<string, string>>;

/** What the server refused in the table, at the row or column that it was said of. */
export function readProblems(fields: FormState, { rows, columns }: Table): Problems {
  const found: Record<string, string> = {};
  for (const [path, field] of Object.entries(fields)) {
    if (field.valid !== false || !field.errorMessage || !isOfTable(path)) continue;
    const [array, index, part] = path.split('.');
    const entry = (array === 'rows' ? rows : columns)[Number(index)];
    const place = part && entry ? `${entry.key}.${part}` : (array ?? path);
    found[place] = found[place] ? `${found[place]} ${field.errorMessage}` : field.errorMessage;
  }
  return found;
}

/** Without those of rows and columns that were changed since: the server has not judged them yet. */
export function withoutChanged(problems: Problems, before: Table, after: Table): Problems {
  const changed = new Set([
    ...after.rows.filter((row) => !before.rows.includes(row)).map(({ key }) => key),
    ...after.columns.filter((column) => !before.columns.includes(column)).map(({ key }) => key),
    ...(before.rows.length === after.rows.length ? [] : ['rows']),
    ...(before.columns.length === after.columns.length ? [] : ['options']),
  ]);
  const left = Object.entries(problems).filter(([place]) => !changed.has(place.split('.')[0] ?? place));
  return left.length === Object.keys(problems).length ? problems : Object.fromEntries(left);
}

export function problemsOf(problems: Problems, key: string): readonly string[] {
  return Object.entries(problems).flatMap(([place, message]) =>
    place.startsWith(`${key}.`) ? [message] : [],
  );
}
