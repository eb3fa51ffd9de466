import { expect, test } from 'vitest';
import { changeRow, moveRow, withCell } from '../../../../src/cms/admin/table-editor/model/change-row';
import { readProblems, withoutChanged } from '../../../../src/cms/admin/table-editor/model/problems';
import { readTable } from '../../../../src/cms/admin/table-editor/model/read-table';
import { reconcile } from '../../../../src/cms/admin/table-editor/model/reconcile';
import { writeTable } from '../../../../src/cms/admin/table-editor/model/write-table';
import { OutdatedValues } from '../../../../src/cms/admin/table-editor/outdated-values';
import { aColumn, aRow, aTable, formWith } from './a-table';

const full = aTable({
  columns: [aColumn('a', 1, ['it is fast', 'you know it']), aColumn('b', null)],
  rows: [
    aRow('x', {
      cells: { 1: { text: 'Yes', score: 7 } },
      outcome: { kind: 'win', winners: [1], label: 'A' },
      note: 'n',
    }),
    aRow('y', { criterion: null, weight: 2.5, outcome: { kind: 'depends', condition: 'the load' } }),
  ],
});

test('the form holds the whole table, and gives it back as it was', () => {
  expect(readTable(formWith(full))).toEqual(full);
});

test('an array without entries says so, and one with entries leaves its value to them', () => {
  const fields = formWith({ columns: [], rows: [aRow('x')] });
  expect(fields.options).toMatchObject({ rows: [], value: 0, disableFormData: false });
  expect(fields.rows).toMatchObject({ rows: [{ id: 'x' }], value: 1, disableFormData: true });
});

test('a changed cell touches its own field and no other', () => {
  const after = changeRow(full, 'x', (row) => withCell(row, 1, { text: 'No' }));
  const change = writeTable(formWith(full), full, after);
  expect(change?.type === 'UPDATE_MANY' && Object.keys(change.formState)).toEqual(['rows.0.cells']);
});

test('a moved row keeps what other fields hold, and its content moves with it', () => {
  const after = moveRow(full, 'x', 1);
  const change = writeTable(formWith(full), full, after);
  const state = change?.type === 'REPLACE_STATE' ? change.state : {};
  expect(state.title?.value).toBe('A title');
  expect(readTable(state)).toEqual(after);
});

test('no change tells the form nothing', () => {
  expect(writeTable(formWith(full), full, full)).toBeNull();
  expect(writeTable(formWith(full), full, { ...full })).toBeNull();
});

test('a value of another kind is read as missing', () => {
  const fields = {
    ...formWith(aTable()),
    'rows.0.cells': { value: 'text' },
    'rows.0.weight': { value: 'x' },
  };
  expect(readTable(fields).rows[0]).toEqual(aRow('x', { weight: null }));
});

test('the answer to an earlier save does not bring back what has been written over since', () => {
  const first = aTable();
  const second = changeRow(first, 'x', (row) => withCell(row, 1, { text: 'One' }));
  const own = changeRow(second, 'y', (row) => withCell(row, 1, { text: 'Two' }));
  const outdated = new OutdatedValues();
  outdated.remember(first, second);
  const seen = reconcile({ base: second, form: first, own, outdated });
  expect(seen).toEqual(own);
});

test('what the form got from elsewhere is shown, but for what is being written', () => {
  const base = aTable();
  const own = changeRow(base, 'x', (row) => withCell(row, 1, { text: 'Mine' }));
  const form = aTable({ rows: [aRow('x', { note: 'From elsewhere' }), aRow('y', { note: 'Here, too' })] });
  const seen = reconcile({ base, form, own, outdated: new OutdatedValues() });
  expect(seen.rows).toEqual([
    aRow('x', { note: 'From elsewhere', cells: { 1: { text: 'Mine' } } }),
    aRow('y', { note: 'Here, too' }),
  ]);
});

const [x, y, z] = [aRow('x'), aRow('y'), aRow('z')];
const fromElsewhere = { ...x, note: 'From elsewhere' };

test.each([
  ['a row was added', [x, y], [x, y, z]],
  ['a row was taken out', [x, y], [x]],
  ['rows were moved', [x, y, z], [z, x, y]],
])('the form is not told yet that %s: it stays so, whatever else the form got', (_, before, after) => {
  const [base, own] = [aTable({ rows: before }), aTable({ rows: after })];
  const form = aTable({ rows: before.map((row) => (row === x ? fromElsewhere : row)) });
  const seen = reconcile({ base, form, own, outdated: new OutdatedValues() });
  expect(seen.rows).toEqual(after.map((row) => (row === x ? fromElsewhere : row)));
});

test('a row that was taken out does not come back with the answer to an earlier save', () => {
  const [before, after] = [aTable({ rows: [x, y] }), aTable({ rows: [x] })];
  const outdated = new OutdatedValues();
  outdated.remember(before, after);
  expect(reconcile({ base: after, form: before, own: after, outdated })).toEqual(after);
});

test('a row that was taken out and put back is as new', () => {
  const [with2, with1] = [aTable({ rows: [x, y] }), aTable({ rows: [x] })];
  const outdated = new OutdatedValues();
  outdated.remember(with2, with1);
  outdated.remember(with1, with2);
  expect(reconcile({ base: with1, form: with2, own: with1, outdated })).toEqual(with2);
});

test('a row that the form got from elsewhere is shown, and one that it lost is gone', () => {
  const [base, form] = [aTable({ rows: [x, y] }), aTable({ rows: [x, z] })];
  expect(reconcile({ base, form, own: base, outdated: new OutdatedValues() })).toEqual(form);
});

test('a value that is written again is no longer outdated', () => {
  const first = aTable();
  const second = changeRow(first, 'x', (row) => ({ ...row, note: 'Changed' }));
  const outdated = new OutdatedValues();
  outdated.remember(first, second);
  expect(outdated.has('x', 'note', '')).toBe(true);
  outdated.remember(second, first);
  expect(outdated.has('x', 'note', '')).toBe(false);
});

test('a refusal is found at its row or column, and goes when that is changed', () => {
  const refused = (errorMessage: string) => ({ valid: false, errorMessage });
  const fields = {
    ...formWith(full),
    'rows.1.outcome.condition': refused('say on what'),
    'options.1.option': refused('choose it'),
    rows: { ...formWith(full).rows, ...refused('nothing to read') },
    'recommendations.0.scenario': refused('not of the table'),
  };
  const found = readProblems(fields, full);
  expect(found).toEqual({ 'y.outcome': 'say on what', 'b.option': 'choose it', rows: 'nothing to read' });
  const after = changeRow(full, 'y', (row) => ({ ...row, note: 'changed' }));
  expect(withoutChanged(found, full, after)).toEqual({ 'b.option': 'choose it', rows: 'nothing to read' });
});
