import { stringify } from 'csv-stringify/sync';
import { type ComparedOption, type Comparison, cellOf, isUnknown, type Row } from '../domain/comparison';
import { describeOutcome } from '../domain/describe-outcome';
import { groupRows } from '../domain/group-rows';
import { guardFormula } from '../domain/interchange/formula-guard';

const optionColumns = ['score', 'note', 'sources', 'checked'] as const;

/** The table: one criterion a line, RFC 4180, with nothing in it that a spreadsheet would run as a formula. */
export function writeCsv({ rows, options }: Comparison): string {
  const lines = groupRows(rows).flatMap((group) => group.rows.map((row) => lineOf(row, options)));
  return stringify(
    [headOf(options), ...lines].map((line) => line.map(guardFormula)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ },
  );
}

function headOf(options: readonly ComparedOption[]): readonly string[] {
  return [
    'Group',
    'Criterion',
    'Measures',
    'Weight',
    ...options.flatMap(({ name }) => [name, ...optionColumns.map((column) => `${name}: ${column}`)]),
    'Outcome',
    'Kind of outcome',
    'Note',
  ];
}

function lineOf(row: Row, options: readonly ComparedOption[]): readonly string[] {
  const { criterion, weight, outcome, note } = row;
  return [
    criterion.group.trim(),
    criterion.name,
    criterion.measures,
    String(weight),
    ...options.flatMap(({ id }) => {
      const cell = cellOf(row, id);
      return [
        isUnknown(cell) ? 'Unknown' : cell.text,
        cell.score === null ? '' : String(cell.score),
        cell.note,
        cell.sources.map(({ url }) => url).join(' '),
        cell.verifiedAt?.slice(0, 10) ?? '',
      ];
    }),
    describeOutcome(outcome, options),
    outcome.kind,
    note,
  ];
}
