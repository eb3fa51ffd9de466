import type { FormState } from 'payload';
import { columnEntries, fieldState, isOfTable, listEntries, rowEntries } from './form-fields';
import type { Table } from './table';

export type FormChange =
  | { readonly type: 'UPDATE_MANY'; readonly formState: FormState }
  | { readonly type: 'REPLACE_STATE'; readonly state: FormState };

/** What to tell the form so that it holds `after` where it held `before`; null when there is nothing to tell. */
export function writeTable(fields: FormState, before: Table, after: Table): FormChange | null {
  if (before === after) return null;
  if (!isSameShape(before, after)) return { type: 'REPLACE_STATE', state: withTable(fields, after) };
  const formState = changedFields(fields, before, after);
  return Object.keys(formState).length > 0 ? { type: 'UPDATE_MANY', formState } : null;
}

/** In a row that changed, what was refused is taken back as well: the server has not judged it as it is now. */
function changedFields(fields: FormState, before: Table, after: Table): FormState {
  const old = new Map(
    [...changedEntries(before, after)].map(({ path, value }) => [path, JSON.stringify(value)]),
  );
  const changed = changedEntries(after, before).filter(
    ({ path, value }) => old.get(path) !== JSON.stringify(value) || fields[path]?.valid === false,
  );
  return Object.fromEntries(changed.map((entry) => [entry.path, fieldState(entry, fields[entry.path])]));
}

/** Only of the rows and columns that are not the very same in the other table. */
function changedEntries(table: Table, other: Table) {
  return [
    ...table.columns.flatMap((column, index) =>
      column === other.columns[index] ? [] : columnEntries(column, `options.${index}`),
    ),
    ...table.rows.flatMap((row, index) =>
      row === other.rows[index] ? [] : rowEntries(row, `rows.${index}`),
    ),
  ];
}

/** The form's whole state: entries that were added, moved or removed change the paths of those after them. */
function withTable(fields: FormState, table: Table): FormState {
  const others = Object.entries(fields).filter(([path]) => !isOfTable(path));
  const own = listEntries(table).map((entry) => {
    const before = fields[entry.path];
    return [entry.path, fieldState(entry, entry.ids ? before : undefined)] as const;
  });
  return Object.fromEntries([...others, ...own]);
}

function isSameShape(before: Table, after: Table): boolean {
  const shape = ({ columns, rows }: Table) =>
    JSON.stringify([
      columns.map(({ key, reasons }) => [key, reasons.map((reason) => reason.key)]),
      rows.map(({ key }) => key),
    ]);
  return shape(before) === shape(after);
}
