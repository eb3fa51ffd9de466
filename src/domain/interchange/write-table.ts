import { stringify } from 'csv-stringify/sync';
import type { ComparisonForm, RowForm } from './form';
import { guardFormula } from './formula-guard';
import {
  cellColumns,
  cellHeading,
  cellOf,
  comparedIn,
  outcomeColumns,
  rowColumns,
  type TableLabels,
} from './table-columns';

/** The table of a comparison for a spreadsheet: RFC 4180, with nothing in it that one would run as a formula. */
export function writeTable(form: ComparisonForm, labels: TableLabels): string {
  const compared = comparedIn(form);
  const head = [
    ...rowColumns,
    ...compared.flatMap((option) => cellColumns.map((column) => cellHeading(labels.option(option), column))),
  ];
  const lines = (form.rows ?? []).map((row) => lineOf(row, compared, labels));
  return stringify(
    [head, ...lines].map((line) => line.map(guardFormula)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ },
  );
}

function lineOf(row: RowForm, compared: readonly string[], labels: TableLabels): string[] {
  return [
    row.criterion ? labels.criterion(row.criterion) : '',
    String(row.weight),
    ...outcomeColumns(row.outcome, writeNames((row.outcome?.winners ?? []).map(labels.option))),
    row.note ?? '',
    ...compared.flatMap((option) => {
      const cell = cellOf(row, option);
      return [cell?.text ?? '', typeof cell?.score === 'number' ? String(cell.score) : '', cell?.note ?? ''];
    }),
  ];
}

/** Several names in one field: a line of their own, in which a name with a semicolon, or spaces around it, stands in quotes. */
function writeNames(names: readonly string[]): string {
  if (names.length === 0) return '';
  return stringify([[...names]], { delimiter: '; ', quoted_match: /[;\r\n]|^\s|\s$/, eof: false });
}
