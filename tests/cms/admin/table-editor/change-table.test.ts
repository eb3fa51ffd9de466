import { expect, test } from 'vitest';
import { neighbour, type Position } from '../../../../src/cms/admin/table-editor/grid/positions';
import {
  contentOfColumn,
  moveColumn,
  removeColumn,
  replaceOption,
} from '../../../../src/cms/admin/table-editor/model/change-column';
import { moveRow, outcomeOf, withCell } from '../../../../src/cms/admin/table-editor/model/change-row';
import { gatherGroups } from '../../../../src/cms/admin/table-editor/model/gather-groups';
import { beginHistory, recordChange, redo, undo } from '../../../../src/cms/admin/table-editor/model/history';
import { judgeTable } from '../../../../src/cms/admin/table-editor/model/judge-table';
import { suggest } from '../../../../src/cms/admin/table-editor/picker/suggest';
import { aColumn, aRow, aTable } from './a-table';

const judged = aTable({
  columns: [aColumn('a', 1, ['fast', '']), aColumn('b', 2), aColumn('c', 3)],
  rows: [
    aRow('x', { cells: { 1: { score: 8 }, 2: { score: 5 } } }),
    aRow('y', { cells: { 1: { text: 'Yes' } }, outcome: { kind: 'win', winners: [1, 2] }, weight: 3 }),
    aRow('z', { outcome: { kind: 'win', winners: [1] } }),
  ],
});

test('an option goes with its cells and its wins; a win that is left without a winner is open again', () => {
  const after = removeColumn(judged, 'a');
  expect(after.columns.map(({ key }) => key)).toEqual(['b', 'c']);
  expect(after.rows.map(({ cells }) => cells)).toEqual([{ 2: { score: 5 } }, {}, {}]);
  expect(after.rows.map(({ outcome }) => outcome)).toEqual([{}, { kind: 'win', winners: [2] }, {}]);
});

test('what would go with an option is counted', () => {
  expect(contentOfColumn(judged, 'a')).toEqual({ cells: 2, wins: 2, reasons: 1 });
  expect(contentOfColumn(judged, 'c')).toEqual({ cells: 0, wins: 0, reasons: 0 });
});

test('another option in a column takes over what was said there', () => {
  const after = replaceOption(judged, 'a', 9);
  expect(after.rows[0]?.cells).toEqual({ 9: { score: 8 }, 2: { score: 5 } });
  expect(after.rows[1]?.outcome.winners).toEqual([9, 2]);
});

test('rows and options stay where they are at the edges', () => {
  expect(moveRow(judged, 'x', -1)).toBe(judged);
  expect(moveColumn(judged, 'c', 1)).toBe(judged);
  expect(moveColumn(judged, 'c', -1).columns.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
});

test('a cell of which nothing is left is no cell', () => {
  const row = aRow('x', { cells: { 1: { text: 'Yes' } } });
  expect(withCell(row, 1, { text: '' }).cells).toEqual({});
});

test('an outcome keeps nothing of the kind it was before', () => {
  expect(outcomeOf({ kind: 'tie', winners: [1], condition: 'x', label: 'Both' })).toEqual({
    kind: 'tie',
    label: 'Both',
  });
  expect(outcomeOf({ kind: null, label: 'x' })).toEqual({});
});

test('letters of one word are one step to undo, and redoing brings them back', () => {
  const [one, two, three] = [aTable({ rows: [] }), aTable(), judged];
  let history = beginHistory(one);
  history = recordChange(history, two, { what: 'typing', mergeKey: 'x' });
  history = recordChange(history, three, { what: 'typing', mergeKey: 'x' });
  expect(undo(history).table).toBe(one);
  expect(redo(undo(history)).table).toBe(three);
  expect(undo(undo(history)).table).toBe(one);
});

test('the tally and the ranking count as on the page', () => {
  const { tally, ranking, hasScores } = judgeTable(judged);
  // Row x goes to option 1 by its score; row y to 1 and 2; row z to 1.
  expect(tally.wins).toEqual([
    { option: 1, wins: 3 },
    { option: 2, wins: 1 },
    { option: 3, wins: 0 },
  ]);
  expect(hasScores).toBe(true);
  expect(ranking[0]).toMatchObject({ option: 1, score: 8, rank: 1 });
});

test('the cursor goes cell by cell, over the end of a row into the next', () => {
  const layout = { table: judged, showsScores: false };
  const from = (row: string, column: string): Position => ({ row, column });
  expect(neighbour(layout, from('x', 'outcome'), 'next')).toEqual(from('y', 'criterion'));
  expect(neighbour(layout, from('x', 'criterion'), 'previous')).toEqual(from('head', 'new'));
  expect(neighbour(layout, from('z', 'text:a'), 'down')).toEqual(from('new', 'criterion'));
  expect(neighbour(layout, from('x', 'text:b'), 'up')).toEqual(from('head', 'text:b'));
  expect(neighbour(layout, from('new', 'criterion'), 'next')).toBeNull();
  expect(neighbour(layout, from('head', 'text:a'), 'previous')).toBeNull();
  expect(neighbour({ ...layout, showsScores: true }, from('x', 'text:a'), 'right')).toEqual(
    from('x', 'score:a'),
  );
});

test('rows without a group come first, and groups as they first appear', () => {
  const rows = ['b1', 'a1', '1', 'b2'];
  expect(gatherGroups(rows, (name) => name.replace(/\d/, ''))).toEqual(['1', 'b1', 'b2', 'a1']);
});

test('the very name comes first and is not created anew; what is in the table already comes last', () => {
  const list = ['Type safety', 'Static type safety', 'Prototype'].map((name, id) => ({
    id,
    name,
    group: '',
  }));
  const kinds = (typed: string) =>
    suggest(list, typed, new Set([1])).map((one) =>
      one.kind === 'create' ? `+${one.name}` : one.definition.name,
    );
  expect(kinds('type SAFETY')).toEqual(['Type safety', 'Static type safety']);
  expect(kinds('type')).toEqual(['Type safety', '+type', 'Static type safety']);
  expect(kinds('Price')).toEqual(['+Price']);
  expect(kinds('  ')).toEqual([]);
});
