import type { FormState } from 'payload';
import { z } from 'zod';
import { outcomeOf } from './change-row';
import type { Cells, Column, Row, Table } from './table';

const cellsShape = z.record(z.string(), z.looseObject({}));

/** The options and rows that the form holds now. What is not of its kind is read as missing; the server judges it. */
export function readTable(fields: FormState): Table {
  return {
    columns: idsOf(fields, 'options').map((key, index) => readColumn(fields, key, `options.${index}`)),
    rows: idsOf(fields, 'rows').map((key, index) => readRow(fields, key, `rows.${index}`)),
  };
}

function readColumn(fields: FormState, key: string, path: string): Column {
  return {
    key,
    option: numberAt(fields, `${path}.option`),
    reasons: idsOf(fields, `${path}.chooseWhen`).map((reason, index) => ({
      key: reason,
      text: textAt(fields, `${path}.chooseWhen.${index}.reason`),
    })),
  };
}

function readRow(fields: FormState, key: string, path: string): Row {
  const winners: unknown = fields[`${path}.outcome.winners`]?.value;
  return {
    key,
    criterion: numberAt(fields, `${path}.criterion`),
    weight: numberAt(fields, `${path}.weight`),
    cells: readCells(fields[`${path}.cells`]?.value),
    note: textAt(fields, `${path}.note`),
    outcome: outcomeOf({
      kind: textAt(fields, `${path}.outcome.kind`),
      winners: Array.isArray(winners) ? winners.filter((winner) => typeof winner === 'number') : [],
      qualifier: textAt(fields, `${path}.outcome.qualifier`),
      condition: textAt(fields, `${path}.outcome.condition`),
      label: textAt(fields, `${path}.outcome.label`),
    }),
  };
}

const none: Cells = {};
const known = new WeakMap<object, Cells>();

/** The form is read after each of its changes: what it still holds is not judged again, and stays the same object. */
function readCells(value: unknown): Cells {
  if (typeof value !== 'object' || value === null) return none;
  const before = known.get(value);
  if (before) return before;
  const cells = cellsShape.safeParse(value);
  const read = cells.success ? cells.data : none;
  known.set(value, read);
  return read;
}

function idsOf(fields: FormState, path: string): readonly string[] {
  return fields[path]?.rows?.map(({ id }) => id) ?? [];
}

function numberAt(fields: FormState, path: string): number | null {
  const value: unknown = fields[path]?.value;
  return typeof value === 'number' ? value : null;
}

function textAt(fields: FormState, path: string): string {
  const value: unknown = fields[path]?.value;
  return typeof value === 'string' ? value : '';
}
