import { expect, test } from 'vitest';
import {
  firstRefusedPlace,
  refusedOptions,
} from '../../../../src/cms/admin/table-editor/model/refused-place';
import type { Table } from '../../../../src/cms/admin/table-editor/model/table';

const row = { criterion: 1, weight: 1, cells: {}, outcome: {}, note: '' };
const table: Table = {
  columns: [
    { key: 'left', option: 16, reasons: [] },
    { key: 'right', option: 17, reasons: [] },
  ],
  rows: [
    { ...row, key: 'first' },
    { ...row, key: 'second', cells: { 16: { text: 'Fast' }, 17: { score: 77 } } },
  ],
};

test('of a refused row the malformed cell is the place, not the cells that are as they should be', () => {
  expect(refusedOptions(table.rows[1]?.cells ?? {})).toEqual(new Set(['17']));
  expect(firstRefusedPlace({ 'second.cells': 'A score is 0 to 10.' }, table)).toEqual({
    row: 'second',
    column: 'text:right',
  });
});

test.each([
  ['first.criterion', { row: 'first', column: 'criterion' }],
  ['first.weight', { row: 'first', column: 'weight' }],
  ['second.outcome', { row: 'second', column: 'outcome' }],
  // A cell of an option that is not compared stands below its row.
  ['first.cells', { row: 'first', column: 'criterion' }],
  ['right.option', { row: 'head', column: 'text:right' }],
])('a message about %s leads there', (place, position) => {
  expect(firstRefusedPlace({ [place]: 'No.' }, table)).toEqual(position);
});

test('the place that comes first in the table is the first, and messages about the whole of it have none', () => {
  const problems = { 'second.outcome': 'No.', 'first.criterion': 'No.', rows: 'Too many.' };
  expect(firstRefusedPlace(problems, table)).toEqual({ row: 'first', column: 'criterion' });
  expect(firstRefusedPlace({ rows: 'Too many.' }, table)).toBeNull();
});
