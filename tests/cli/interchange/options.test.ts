import { expect, test } from 'vitest';
import { describeReport } from '../../../src/cli/interchange/describe-report';
import { parseExportOptions, parseImportOptions, UsageError } from '../../../src/cli/interchange/options';
import { progressBar } from '../../../src/cli/interchange/progress-bar';

test('an import saves drafts unless told to publish', () => {
  expect(parseImportOptions(['a.json', 'b.json', '--dry-run'])).toEqual({
    files: ['a.json', 'b.json'],
    ...{ publish: false, dryRun: true, as: undefined, into: undefined },
  });
  expect(parseImportOptions(['a.csv', '--into', 'a-vs-b', '--publish']).into).toBe('a-vs-b');
});

test.for([[], ['a.csv'], ['a.csv', 'b.csv', '--into', 'x'], ['a.json', '--force'], ['a.json', '--as']])(
  'import %j is a misuse',
  (given) => {
    expect(() => parseImportOptions(given)).toThrow(UsageError);
  },
);

test.for([[], ['--out'], ['x.json'], ['--out', 'x.json', '--slug', ','], ['--out', 'x.json', 'y']])(
  'export %j is a misuse',
  (given) => {
    expect(() => parseExportOptions(given)).toThrow(UsageError);
  },
);

test('slugs may be listed or repeated', () => {
  expect(parseExportOptions(['--out', 'x', '--slug', 'a,b', '--slug', 'c']).slugs).toEqual(['a', 'b', 'c']);
});

test('problems are printed with file, line, column and field', () => {
  const report = {
    isWritten: false,
    documents: [],
    problems: [{ line: 3, column: 9, field: 'comparison 1 (A), title', message: 'must not be empty' }],
  };
  expect(describeReport(report, { file: 'a.json', dryRun: false, publish: false })).toEqual([
    'a.json:3:9  comparison 1 (A), title: must not be empty',
    '  ✗ a.json: 1 problem; nothing was imported',
  ]);
});

test('without a terminal progress is a line for each tenth', () => {
  let log = '';
  const bar = progressBar('a.json', { write: (text) => (log += text) });
  for (let done = 0; done <= 1000; done += 1) bar.show({ done, total: 1000, name: 'x' });
  bar.end();
  expect(log.split('\n').slice(0, 3)).toEqual(['  a.json 0/1000', '  a.json 100/1000', '  a.json 200/1000']);
  expect(log.trimEnd().split('\n')).toHaveLength(11);
});

test('in a terminal it is one line that fits and is wiped at the end', () => {
  let drawn = '';
  const bar = progressBar('a.json', { isTTY: true, columns: 60, write: (text) => (drawn += text) });
  bar.show({ done: 5, total: 10, name: 'y'.repeat(200) });
  bar.end();
  const [, line = ''] = drawn.split('\u001b[2K');
  expect(line).toContain('████████████░░░░░░░░░░░░ 5/10');
  expect([...line.replace('\r', '')].length).toBeLessThan(60);
  expect(drawn).not.toContain('\n');
  expect(drawn.endsWith('\u001b[2K')).toBe(true);
});
