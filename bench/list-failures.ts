import { listShortfalls } from './lighthouse/judge-page';
import type { BenchResult } from './measure';

/**
 * Wrong answers, which make the numbers worthless, and pages that Lighthouse finds fault with. A slow answer is a result,
 * never a failure.
 */
export function listFailures({
  publish,
  pages,
  lighthouse,
}: Pick<BenchResult, 'publish' | 'pages' | 'lighthouse'>): string[] {
  const failures: string[] = [];
  for (const [error, count] of Object.entries(publish?.readerErrors ?? {}))
    failures.push(`Readers got ${error}, ${count} times.`);
  if (publish && publish.staleAfterFresh > 0)
    failures.push(`Readers got an older page than one seen before, ${publish.staleAfterFresh} times.`);
  if (publish && publish.neverVisible > 0)
    failures.push(`${publish.neverVisible} publishes did not become visible everywhere.`);
  for (const { name, errors } of pages?.pages ?? [])
    if (errors > 0) failures.push(`The load on "${name}" got ${errors} errors.`);
  for (const page of lighthouse?.pages ?? []) failures.push(...listShortfalls(page));
  return failures;
}
