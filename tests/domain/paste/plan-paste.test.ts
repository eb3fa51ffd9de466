import { expect, test } from 'vitest';
import { guessChoices } from '../../../src/domain/paste/guess-choices';
import { parsePastedText } from '../../../src/domain/paste/parse-pasted-text';
import type { PasteChoices, PasteContext } from '../../../src/domain/paste/paste-plan';
import { planPaste } from '../../../src/domain/paste/plan-paste';

const node = { id: 1, name: 'Node.js' };
const python = { id: 2, name: 'Python' };
const speed = { id: 10, name: 'Speed' };
const types = { id: 11, name: 'Type safety' };

function aContext(parts: Partial<PasteContext> = {}): PasteContext {
  return {
    options: [node, python],
    criteria: [speed, null],
    knownOptions: [node, python, { id: 3, name: 'Go' }],
    knownCriteria: [speed, types, { id: 12, name: 'Écosystème' }],
    from: { row: 0, option: 0 },
    ...parts,
  };
}

function plan(text: string, context = aContext(), choices?: PasteChoices) {
  const grid = parsePastedText(text);
  return planPaste(grid, choices ?? guessChoices(grid, context), context);
}

test('headings are options and the first column criteria: in the table, defined elsewhere, or new', () => {
  const { columns, lines } = plan(
    '\tPYTHON\tgo\tRust\nspeed\tslow\tfast\tfast\necosysteme\ta\tb\tc\nPrice\t\t1\t2',
  );
  expect(columns).toEqual([
    { kind: 'criteria' },
    { kind: 'option', target: { kind: 'present', index: 1, id: 2, name: 'Python' } },
    { kind: 'option', target: { kind: 'known', id: 3, name: 'Go' } },
    { kind: 'option', target: { kind: 'new', name: 'Rust' } },
  ]);
  expect(lines.map((line) => line.kind === 'row' && line.target)).toEqual([
    { kind: 'present', index: 0, id: 10, name: 'Speed' },
    { kind: 'known', id: 12, name: 'Écosystème' },
    { kind: 'new', name: 'Price' },
  ]);
});

test('an empty cell changes nothing, a tick is text, and 7/10 is a score', () => {
  const { lines } = plan('\tNode.js\tPython\nSpeed\t\t✓\nPrice\tCheap 7/10\t✗');
  expect(lines.map((line) => line.kind === 'row' && line.cells)).toEqual([
    [{ column: 2, text: '✓', score: null, isCut: false }],
    [
      { column: 1, text: 'Cheap', score: 7, isCut: false },
      { column: 2, text: '✗', score: null, isCut: false },
    ],
  ]);
});

test('columns of scores, weights and winners are no options', () => {
  const { columns, lines } = plan(
    'Criterion\tWeight\tNode.js\tScore\tPython\tPython score\tWinner\nSpeed\t2,5\tFast\t8\tSlow\t5\tNode.js',
  );
  expect(columns.map(({ kind }) => kind)).toEqual([
    'criteria', 'weights', 'option', 'scores', 'option', 'scores', 'outcomes',
  ]); // biome-ignore format: a list of words
  expect(lines[0]).toMatchObject({
    weight: 2.5,
    outcome: 'Node.js',
    cells: [
      { column: 2, text: 'Fast', score: 8 },
      { column: 4, text: 'Slow', score: 5 },
    ],
  });
});

test('a column of scores for nobody is an option like any other', () => {
  expect(plan('\tScore\tNode.js\nSpeed\t1\t2').columns[1]).toMatchObject({ kind: 'option' });
});

test('a group heading is handed to the criteria below it', () => {
  const { lines } = plan('| | Node.js |\n|---|---|\n| Price | 1 |\n| **Runtime** | |\n| Memory | 2 |');
  expect(lines.map((line) => [line.kind, line.kind === 'row' ? line.group : line.name])).toEqual([
    ['row', ''],
    ['heading', 'Runtime'],
    ['row', 'Runtime'],
  ]);
});

test('the same criterion or the same option twice is left out the second time, with the reason', () => {
  const { columns, lines } = plan('\tNode.js\tNODE.JS\nPrice\ta\tb\nprice\tc\td');
  expect(columns[2]).toEqual({ kind: 'left-out', reason: 'Node.js has a column already.' });
  expect(lines[1]).toEqual({
    kind: 'left-out',
    name: 'price',
    reason: 'The same criterion stands further up.',
  });
});

test('the ninth option is left out', () => {
  const all = plan(`\t${['A', 'B', 'C', 'D', 'E', 'F', 'G'].join('\t')}\nSpeed\t1\t2\t3\t4\t5\t6\t7`);
  expect(all.columns.filter(({ kind }) => kind === 'option')).toHaveLength(6);
  expect(all.columns[7]).toEqual({ kind: 'left-out', reason: 'A comparison holds up to 8 options.' });
});

test('a range without names is pasted from the cell on, and what finds no place is left out', () => {
  const context = aContext({ from: { row: 1, option: 1 } });
  const { columns, lines } = plan('one\nthree', context);
  expect(columns).toEqual([{ kind: 'option', target: { kind: 'present', index: 1, id: 2, name: 'Python' } }]);
  expect(lines).toMatchObject([
    { kind: 'row', target: { kind: 'present', index: 1, id: null, name: 'Row 2' } },
    { kind: 'left-out', reason: 'There is no row here to paste into.' },
  ]);
});

test('criteria without a heading fill the options in their order', () => {
  const { columns } = plan('Speed\tfast\tslow\tsurplus');
  expect(columns.map((column) => (column.kind === 'option' ? column.target.name : column.kind))).toEqual([
    'criteria',
    'Node.js',
    'Python',
    'left-out',
  ]);
});

test('the editor may decide otherwise about first line and first column', () => {
  const text = 'alpha\tbeta\ngamma\tdelta';
  const named = plan(text, aContext(), { firstLineNamesOptions: true, firstColumnNamesCriteria: true });
  expect(named.lines).toHaveLength(1);
  const placed = plan(text, aContext(), { firstLineNamesOptions: false, firstColumnNamesCriteria: false });
  expect(placed.lines).toHaveLength(2);
});

test('into an empty table the first line of several names the options, whatever stands in its corner', () => {
  const empty = aContext({ options: [], criteria: [], knownOptions: [], knownCriteria: [] });
  const { columns, lines } = plan('Feature\tAlpha\tBeta\nSpeed\tfast\tslow', empty);
  expect(columns.slice(1)).toEqual([
    { kind: 'option', target: { kind: 'new', name: 'Alpha' } },
    { kind: 'option', target: { kind: 'new', name: 'Beta' } },
  ]);
  expect(lines).toMatchObject([{ kind: 'row', target: { kind: 'new', name: 'Speed' } }]);
});

test('a text that is too long is cut, and says so', () => {
  const { lines } = plan(`\tNode.js\nSpeed\t${'x'.repeat(2001)}`);
  expect(lines[0]).toMatchObject({ cells: [{ isCut: true }] });
});

test('lines beyond two hundred and lines without a name are left out', () => {
  const many = Array.from({ length: 201 }, (_, line) => `Criterion ${line}\tx`).join('\n');
  expect(plan(`\tNode.js\n${many}`).lines[200]).toMatchObject({ kind: 'left-out' });
  expect(plan('\tNode.js\nSpeed\ta\n\tb').lines[1]).toEqual({
    kind: 'left-out',
    name: '',
    reason: 'It names no criterion.',
  });
});

test('a column of names pasted below the last row names criteria', () => {
  const { lines } = plan('Price\nLicence', aContext({ from: { row: 2, option: 0 } }));
  expect(lines).toMatchObject([
    { kind: 'row', target: { kind: 'new', name: 'Price' }, cells: [] },
    { kind: 'row', target: { kind: 'new', name: 'Licence' }, cells: [] },
  ]);
});

test('a line of names pasted among the options names options', () => {
  const { columns, lines } = plan('Rust\tGo', aContext({ from: { row: -1, option: 0 } }));
  expect(columns).toMatchObject([{ target: { name: 'Rust' } }, { target: { name: 'Go' } }]);
  expect(lines).toEqual([]);
});
