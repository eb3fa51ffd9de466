import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/comparison-csv';
import { aCell, aComparison, aCriterion, anOption, aRow } from '../builders/comparison';
import { aCompleteComparison } from '../builders/complete-comparison';

const linesOf = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n' });

test('one line a criterion, five columns an option, then the outcome', () => {
  const [head, ...lines] = linesOf(writeCsv(aCompleteComparison()));
  expect(head?.slice(0, 9)).toEqual([
    'Group',
    'Criterion',
    'Measures',
    'Weight',
    'Node.js',
    'Node.js: score',
    'Node.js: note',
    'Node.js: sources',
    'Node.js: checked',
  ]);
  expect(head?.length).toBe(4 + 3 * 5 + 3);
  expect(lines.length).toBe(7);
  expect(lines.at(-1)).toEqual([
    'Speed',
    'I/O performance',
    'Requests a second',
    '3',
    ...['Excellent', '9', 'on one core', 'https://example.org/bench https://example.org/b', '2025-02-03'],
    ...['Good', '7.5', '', 'https://example.org/bench', ''],
    ...['Unknown', '', '', '', ''],
    ...['Node.js', 'win', 'Measured by us'],
  ]);
  expect(lines.map((line) => line.at(-3))).toEqual([
    'Tie',
    'Use them together',
    'Depends: how many you hire',
    'No winner: a fact',
    'Unknown',
    'Both do',
    'Node.js',
  ]);
});

test('lines end as RFC 4180 says, and what holds commas, quotes or breaks is quoted', () => {
  const csv = writeCsv(
    aComparison({ rows: [aRow({ cells: { 1: aCell({ text: 'a, "b"\nc;d' }) }, note: 'plain' })] }),
  );
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv).toContain('"a, ""b""\nc;d"');
  expect(linesOf(csv)[1]?.[4]).toBe('a, "b"\nc;d');
});

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is no formula anywhere', (text) => {
  const csv = writeCsv(
    aComparison({
      options: [anOption({ name: text }), anOption({ id: 2, name: 'Calm' })],
      rows: [
        aRow({
          criterion: aCriterion({ name: text, group: text, measures: text }),
          cells: { 1: aCell({ text, note: text }) },
          outcome: { kind: 'depends', condition: text, label: text },
          note: text,
        }),
      ],
    }),
  );
  const fields = linesOf(csv).flat();
  expect(fields.filter((field) => /^[=+\-@\t\r＝]/.test(field))).toEqual([]);
  expect(fields.filter((field) => field.includes('1'))).not.toEqual([]);
});

test('a comparison without a table is its head alone', () => {
  expect(linesOf(writeCsv(aComparison())).length).toBe(1);
});
