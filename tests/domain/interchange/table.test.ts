import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparisonForm } from '../../../src/domain/interchange/form';
import { guardFormula, unguardFormula } from '../../../src/domain/interchange/formula-guard';
import { readTable, type TableNames } from '../../../src/domain/interchange/read-table';
import { writeTable } from '../../../src/domain/interchange/write-table';

const options = ['=HYPERLINK("x"); A', 'b', ' "spaced"\u2028; around ', 'x: text', '🙂\r\n,'];
const names: TableNames = {
  option: (name) => ([...options, 'c'].includes(name) ? name : null),
  criterion: (name) => (name === 'New' ? null : name),
};
const labels = { option: (name: string) => name, criterion: (name: string) => name };

function aTable(rows: ComparisonForm['rows']): ComparisonForm {
  return { title: 'A', options: options.map((option) => ({ option })), rows };
}

const word = fc.string({ maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
const spoken = fc.oneof(
  word,
  fc.constantFrom(
    '=1+1',
    "'=1",
    '-5',
    '@a',
    'a;b',
    'a,"b"',
    'line\nline',
    'line\rline',
    ' spaced ',
    'a\u2028b',
    '\ufeffx',
    '＝x',
    "''",
  ),
);
const optional = spoken.map((text) => text || undefined);
const cell = (option: string) =>
  fc.record(
    {
      option: fc.constant(option),
      text: optional,
      score: fc.double({ min: 0, max: 10, noNaN: true }),
      note: optional,
    },
    { requiredKeys: ['option'] },
  );
const row = fc.record(
  {
    criterion: spoken.filter((text) => text !== '' && text !== 'New'),
    weight: fc.double({ min: 0, max: 5, noNaN: true }).map((weight) => weight + 0),
    cells: fc.tuple(...options.map(cell)),
    outcome: fc.record({
      kind: fc.constantFrom('win', 'tie'),
      winners: fc.subarray(options),
      label: optional,
    }),
    note: optional,
  },
  { requiredKeys: ['criterion', 'weight'] },
);
const rows = fc.uniqueArray(row, { maxLength: 6, selector: ({ criterion }) => criterion });

test('every table is read back as it was written, by whatever a spreadsheet makes of it', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const table = aTable(list);
      const csv = writeTable(table, labels);
      const { rows: read, problems } = readTable(`\ufeff${csv}`, table, names);
      expect(problems).toEqual([]);
      expect(writeTable(aTable([...read]), labels)).toBe(csv);
      expect(read.map(({ outcome }) => outcome?.winners ?? [])).toEqual(
        list.map(({ outcome }) => outcome?.winners ?? []),
      );
    }),
    { numRuns: 500 },
  );
});

test('no field of a table begins like a formula', () => {
  fc.assert(
    fc.property(spoken, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

const before = aTable([
  {
    criterion: 'Speed',
    weight: 2,
    cells: [
      {
        option: 'b',
        text: 'Fast',
        score: 9,
        note: 'Often',
        sources: [{ url: 'https://example.org' }],
        toVerify: true,
      },
      { option: 'c', text: 'Not compared' },
    ],
    outcome: { kind: 'depends', condition: 'the day' },
  },
]);

test('columns that a file does not have, sources and cells of others stay as they were', () => {
  const { rows: read } = readTable('Criterion;b: score\nSpeed;7,5\n', before, names);
  expect(read).toEqual([
    {
      criterion: 'Speed',
      weight: 2,
      cells: [
        {
          option: 'b',
          text: 'Fast',
          score: 7.5,
          note: 'Often',
          sources: [{ url: 'https://example.org' }],
          toVerify: true,
        },
        { option: 'c', text: 'Not compared' },
      ],
      outcome: { kind: 'depends', condition: 'the day' },
    },
  ]);
});

test('a criterion that nobody knows is new', () => {
  const { rows: read, newCriteria } = readTable('Criterion,b: text\nNew,Yes\n', before, names);
  expect([read, newCriteria]).toEqual([
    [{ criterion: 'New', weight: 1, cells: [{ option: 'b', text: 'Yes' }] }],
    ['New'],
  ]);
});

test('mistakes are told by line and column, across lines within quotes', () => {
  const csv =
    'Criterion,Weight,Outcome,Winners,b: score,b: note\nSpeed,7,victory,b; z,eleven,"two\nlines"\nNew,,,,12,\nX,1,,,1,,more\n';
  const { problems, rows: read } = readTable(csv, before, names);
  expect(problems).toEqual([
    { line: 2, column: 2, field: 'Weight', message: '“7” is no number from 0 to 5' },
    { line: 2, column: 5, field: 'b: score', message: '“eleven” is no number from 0 to 10' },
    {
      line: 2,
      column: 3,
      field: 'Outcome',
      message: '“victory” is no outcome: use win, tie, together, depends, none, unknown, or leave it empty',
    },
    { line: 2, column: 4, field: 'Winners', message: 'there is no option “z”' },
    { line: 4, column: 5, field: 'b: score', message: '“12” is no number from 0 to 10' },
    { line: 5, column: 7, field: '', message: 'has 7 fields; the first line names 6 columns' },
  ]);
  expect(read).toHaveLength(3);
});

test.for([
  ['', 'the file is empty'],
  ['a,b\n', 'there is no column “Criterion”: the first line must name the columns'],
  ['Criterion,Weight,Weight\n', 'the column “Weight” is there twice'],
  ['Criterion,"b: text\n', 'this is no table of comma-separated values'],
] as const)('%j is no table', ([csv, message]) => {
  expect(
    readTable(csv, before, names)
      .problems.map((problem) => problem.message)
      .join(),
  ).toContain(message);
});

test('a column of an option that is not compared is named', () => {
  const { problems } = readTable('Criterion,c: text\nSpeed,x\n', before, names);
  expect(problems[0]).toMatchObject({ line: 1, column: 2 });
  expect(problems[0]?.message).toContain('“c: text” is no column');
});
