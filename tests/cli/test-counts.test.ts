import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addCounts, countTests, describeCounts } from '../../src/cli/test-counts';

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
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 4 });
});

test('a file that could not be loaded is a failure', () => {
  const report = aReport({ numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a run that failed outside its tests is a failure', () => {
  expect(countTests(aReport({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a run that left no report is a failure', () => {
  expect(countTests(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('counts of several runs are summed up in one line', () => {
  const sum = addCounts({ passed: 1, failed: 0, skipped: 2 }, { passed: 10, failed: 1, skipped: 0 });
  expect(describeCounts(sum)).toBe('11 passed, 1 failed, 2 skipped');
});
