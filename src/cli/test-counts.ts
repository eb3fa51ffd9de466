import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How many tests passed, failed and were skipped, and what failed, each with its first words. */
export type Counts = { passed: number; failed: number; skipped: number; failures: readonly string[] };

/** The part of Vitest's JSON report that is counted. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type TestFile = z.infer<typeof report>['testResults'][number];

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function oneFailure(what: string): Counts {
  return { ...nothing, failed: 1, failures: [what] };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** A run that failed without a failed test, in a set-up for one, counts as one failure; so does a missing report. */
export function countTests(reportPath: string, exitCode: number): Counts {
  if (!existsSync(reportPath)) return oneFailure('The tests ended without a report.');
  const found = report.parse(JSON.parse(readFileSync(reportPath, 'utf8')));
  const broken = found.testResults.filter(isBroken);
  const failed = found.numFailedTests + broken.length;
  const passed = found.numPassedTests;
  const skipped = found.numPendingTests + found.numTodoTests;
  if (failed === 0 && exitCode !== 0) {
    return { passed, failed: 1, skipped, failures: ['The tests failed outside of any test.'] };
  }
  return { passed, failed, skipped, failures: found.testResults.flatMap(describeFailures) };
}

/** The counts as one line, below a list of what failed. */
export function describeCounts({ passed, failed, skipped, failures }: Counts): string {
  const list = failures.map((failure) => `  ✗ ${failure}\n`).join('');
  return `${list === '' ? '' : `Failed:\n${list}`}${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A file that failed although none of its tests did: it could not be loaded, or a hook threw. */
function isBroken({ status, assertionResults }: TestFile): boolean {
  return status === 'failed' && assertionResults.every((result) => result.status !== 'failed');
}

function describeFailures(file: TestFile): string[] {
  const path = relative(process.cwd(), file.name);
  if (isBroken(file)) return [`${path}: ${firstLine(file.message)}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${path} › ${fullName}: ${firstLine(failureMessages?.[0])}`);
}

function firstLine(message = ''): string {
  return stripVTControlCharacters(message).trim().split('\n', 1)[0] ?? '';
}
