import type { Report } from '../report';
import type { Summary } from '../statistics';
import { formatTable } from '../table';
import type { PublishingResult } from './measure-publishing';

/** @param instances of several, one may still answer with the old page when another has the new one. */
export function describePublishing(result: PublishingResult, instances = 1): Omit<Report, 'aims'> {
  const summaries = Object.entries(result.visible).map(([path, summary]) => [path, ...cells(summary)]);
  const table = formatTable([
    [`${result.publishes} publishes, ms`, 'p50', 'p95', 'p99', 'max'],
    ['request to acknowledgement', ...cells(result.acknowledged)],
    ...summaries,
    ['acknowledgement to the last of them', ...cells(result.allVisible)],
  ]);
  const errors = Object.values(result.readerErrors).reduce((sum, count) => sum + count, 0);
  const answers = `${result.readerAnswers} answers to readers: ${errors} errors, ${result.staleAfterFresh} older than one seen before`;
  return {
    result,
    text: `${table}\n\n  ${answers}. Never visible: ${result.neverVisible}.`,
    faults: listFaults(result, instances),
  };
}

function listFaults(
  { readerErrors, staleAfterFresh, neverVisible }: PublishingResult,
  instances: number,
): readonly string[] {
  const faults = Object.entries(readerErrors).map(
    ([error, count]) => `Readers got ${error}, ${count} times.`,
  );
  if (staleAfterFresh > 0 && instances === 1)
    faults.push(`Readers got an older page than one seen before, ${staleAfterFresh} times.`);
  if (neverVisible > 0) faults.push(`${neverVisible} publishes did not become visible everywhere.`);
  return faults;
}

function cells({ p50, p95, p99, max }: Summary): string[] {
  return [p50, p95, p99, max].map((time) => time.toFixed(1));
}
