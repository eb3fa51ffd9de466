import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addCounts, countTests, describeCounts, nothing, oneFailure } from '../../src/cli/test-counts';

const folder = mkdtempSync(join(tmpdir(), 'verdict-counts-'));

afterAll(() => rmSync(folder, { recursive: true }));

function aReport(change: object): string {
  const path = join(folder, 'report.json');
  const empty = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };
  writeFileSync(path, JSON.stringify({ ...empty, ...change }));
  return path;
}

test('passed, failed, skipped and planned tests are counted', () => {
  const report = aReport({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
  expect(countTests(report, 1)).toMatchObject({ passed: 5, failed: 2, skipped: 4 });
});

test('each failed test is named, with the first words of why', () => {
  const [passed, failed] = [
    { status: 'passed', fullName: 'a holds', failureMessages: [] },
    { status: 'failed', fullName: 'b holds', failureMessages: ['Error: expected 1 to be 2\n    at here'] },
  ];
  const name = join(process.cwd(), 'tests/a.test.ts');
  const report = aReport({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [{ name, status: 'failed', assertionResults: [passed, failed] }],
  });
  const counts = countTests(report, 1);
  expect(counts.failures).toEqual(['tests/a.test.ts › b holds: Error: expected 1 to be 2']);
  expect(describeCounts(counts).split('\n')).toEqual([
    'Failed:',
    '  ✗ tests/a.test.ts › b holds: Error: expected 1 to be 2',
    '1 passed, 1 failed, 0 skipped',
  ]);
});

test('a file that could not be loaded is a failure, and is named', () => {
  const name = join(process.cwd(), 'tests/a.test.ts');
  const message = '\u001b[31mError: no such module\u001b[39m\n    at there';
  const report = aReport({
    numPassedTests: 5,
    testResults: [{ name, message, status: 'failed', assertionResults: [] }],
  });
  const failures = ['tests/a.test.ts: Error: no such module'];
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0, failures });
});

test('a run that failed outside its tests is a failure', () => {
  expect(countTests(aReport({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1, skipped: 0 });
});

test('a run that left no report is a failure', () => {
  expect(countTests(join(folder, 'missing.json'), 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
});

test('counts of several runs are summed up, with what failed in each', () => {
  const sum = addCounts({ ...nothing, passed: 1, skipped: 2 }, { ...oneFailure('lint'), passed: 10 });
  expect(describeCounts(sum)).toBe('Failed:\n  ✗ lint\n11 passed, 1 failed, 2 skipped');
});
