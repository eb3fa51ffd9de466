import type { FieldState, FormState } from 'payload';
import type { Column, Row, Table } from './table';

type Values = Readonly<Record<string, unknown>>;

interface Entry {
  readonly path: string;
  /** The entries of an array, by id; null for a field with a value of its own. */
  readonly ids: readonly string[] | null;
  readonly value: unknown;
}

/** The table as the fields of the form: its arrays and every field in them. */
export function listEntries(table: Table): readonly Entry[] {
  return [
    arrayEntry('options', table.columns),
    ...table.columns.flatMap((column, index) => columnEntries(column, `options.${index}`)),
    arrayEntry('rows', table.rows),
    ...table.rows.flatMap((row, index) => rowEntries(row, `rows.${index}`)),
  ];
}

export function columnEntries({ key, option, reasons }: Column, path: string): readonly Entry[] {
  return [
    ...valueEntries(path, { id: key, option }),
    arrayEntry(`${path}.chooseWhen`, reasons),
    ...reasons.flatMap((reason, index) =>
      valueEntries(`${path}.chooseWhen.${index}`, { id: reason.key, reason: reason.text }),
    ),
  ];
}

export function rowEntries(row: Row, path: string): readonly Entry[] {
  const { kind, winners, qualifier, condition, label } = row.outcome;
  return valueEntries(path, {
    id: row.key,
    criterion: row.criterion,
    weight: row.weight,
    cells: Object.keys(row.cells).length > 0 ? row.cells : null,
    note: row.note,
    'outcome.kind': kind ?? null,
    'outcome.winners': winners ?? [],
    'outcome.qualifier': qualifier ?? '',
    'outcome.condition': condition ?? '',
    'outcome.label': label ?? '',
  });
}

function valueEntries(path: string, values: Values): Entry[] {
  return Object.entries(values).map(([name, value]) => ({ path: `${path}.${name}`, ids: null, value }));
}

function arrayEntry(path: string, entries: readonly { readonly key: string }[]): Entry {
  return { path, ids: entries.map(({ key }) => key), value: entries.length };
}

/**
 * The state of one field. `isModified` keeps the answer to a save that was on its way from undoing it; a field written
 * anew is no longer what the server complained of.
 */
export function fieldState({ ids, value }: Entry, before: FieldState | undefined): FieldState {
  const { errorMessage: _, ...kept } = before ?? {};
  const rows = ids?.map((id) => before?.rows?.find((row) => row.id === id) ?? { id });
  return {
    initialValue: value,
    passesCondition: true,
    ...kept,
    ...(rows ? { rows, disableFormData: rows.length > 0 } : {}),
    value,
    valid: true,
    isModified: true,
  };
}

export function isOfTable(path: string): boolean {
  return path === 'rows' || path === 'options' || path.startsWith('rows.') || path.startsWith('options.');
}

export type { Entry, FormState };
