import { expect, test } from 'vitest';
import { expandSpans, type SpannedCell } from '../../../src/domain/paste/expand-spans';

const cell = (text: string, parts: Partial<SpannedCell> = {}): SpannedCell => ({
  text,
  isHeader: false,
  columns: 1,
  rows: 1,
  ...parts,
});
const header = (text: string) => cell(text, { isHeader: true });

test('a first line of header cells is a header', () => {
  const grid = expandSpans([
    [header(''), header('A'), header('B')],
    [header('Speed'), cell('1'), cell('2')],
  ]);
  expect(grid.hasHeader).toBe(true);
  expect(grid.lines[1]?.cells).toEqual(['Speed', '1', '2']);
});

test('a table without header cells leaves it open', () => {
  expect(
    expandSpans([
      [cell('x'), cell('y')],
      [cell('a'), cell('b')],
    ]).hasHeader,
  ).toBeNull();
});

test('a cell that spans columns stands in the first of them', () => {
  const grid = expandSpans([
    [cell(''), cell('A'), cell('B'), cell('C')],
    [cell('Speed'), cell('same for both', { columns: 2 }), cell('other')],
  ]);
  expect(grid.lines[1]?.cells).toEqual(['Speed', 'same for both', '', 'other']);
});

test('a cell that spans rows says the same in each of them', () => {
  const grid = expandSpans([
    [cell('Speed'), cell('fast', { rows: 2 }), cell('1')],
    [cell('Size'), cell('2')],
  ]);
  expect(grid.lines.map(({ cells }) => cells)).toEqual([
    ['Speed', 'fast', '1'],
    ['Size', 'fast', '2'],
  ]);
});

test('a line of one cell across the whole table names a group', () => {
  const grid = expandSpans([
    [header('Feature'), header('A')],
    [cell('Performance', { columns: 2 })],
    [cell('Speed'), cell('1')],
  ]);
  expect(grid.lines.map(({ isHeading }) => isHeading)).toEqual([false, true, false]);
});

test('absurd spans are held within bounds', () => {
  const grid = expandSpans([[cell('x', { columns: 1_000_000, rows: 1_000_000 }), cell('y')]]);
  expect(grid.lines).toHaveLength(1);
  expect(grid.lines[0]?.cells).toHaveLength(51);
});

test('no rows give no lines', () => {
  expect(expandSpans([]).lines).toEqual([]);
  expect(expandSpans([[]]).lines).toEqual([]);
});
