import { expect, test } from 'vitest';
import { positionOfPath } from '../../../../src/cms/admin/table-editor/grid/position-of-path';
import type { Table } from '../../../../src/cms/admin/table-editor/model/table';

const row = { criterion: null, weight: 1, cells: {}, outcome: {}, note: '' };
const table: Table = {
  columns: [
    { key: 'left', option: 16, reasons: [] },
    { key: 'right', option: 17, reasons: [] },
  ],
  rows: [
    { ...row, key: 'first' },
    { ...row, key: 'second' },
  ],
};

test.each([
  ['rows.1.cells.17', { row: 'second', column: 'text:right' }],
  ['rows.1.cells', { row: 'second', column: 'text:left' }],
  ['rows.0.outcome.condition', { row: 'first', column: 'outcome' }],
  ['rows.0.weight', { row: 'first', column: 'weight' }],
  ['rows.0.criterion', { row: 'first', column: 'criterion' }],
  ['rows.0', { row: 'first', column: 'criterion' }],
  ['options.1.option', { row: 'head', column: 'text:right' }],
])('%s is shown in the grid', (path, position) => {
  expect(positionOfPath(table, path)).toEqual(position);
});

test.each(['rows', 'options', 'rows.2.criterion', 'options.9', 'verdict.text', ''])(
  '%s is not shown in the grid',
  (path) => {
    expect(positionOfPath(table, path)).toBeNull();
  },
);
