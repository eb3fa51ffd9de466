import { comparisonPath, sitePagePath } from '../../src/paths';
import { Connection } from '../connection';
import { findLoadGenerator, type Load, type LoadGenerator } from '../load/load';
import { showProgress } from '../progress';
import { median } from '../statistics';

export interface PageResult {
  readonly name: string;
  /** Of the body, as sent. */
  readonly bytes: number;
  /** One for each round. */
  readonly requestsPerSecond: readonly number[];
  readonly errors: number;
}

export interface PagesResult {
  readonly generator: LoadGenerator['name'];
  readonly pages: readonly PageResult[];
}

export const pageNames = {
  comparison: 'comparison page',
  comparisonGzip: 'comparison page, gzip',
  small: 'small page (/about)',
  empty: 'bare Next, empty page',
  filled: 'bare Next, as many bytes',
  filledGzip: 'bare Next, as many bytes, gzip',
} as const;

type Subject = Pick<Load, 'url' | 'acceptEncoding'> & { readonly name: string };

interface Wanted {
  readonly rounds: number;
  readonly seconds: number;
  readonly stopping: AbortSignal;
}

/** Everything is loaded in turn, round after round, so that whatever else the machine does hits all alike. */
export async function measurePages(
  origins: { readonly site: string; readonly bare: string },
  { rounds, seconds, stopping }: Wanted,
): Promise<PagesResult> {
  const generator = findLoadGenerator();
  const subjects = await listSubjects(origins, stopping);
  for (const subject of subjects) await generator.run({ ...subject, seconds: 2, stopping });
  const rates = new Map(subjects.map(({ name }) => [name, Array.of<number>()]));
  const errors = new Map<string, number>();
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      stopping.throwIfAborted();
      done += 1;
      showProgress('Loading pages', done, rounds * subjects.length);
      const measured = await generator.run({ ...subject, seconds, stopping });
      rates.get(subject.name)?.push(measured.requestsPerSecond);
      errors.set(subject.name, (errors.get(subject.name) ?? 0) + measured.errors);
    }
  }
  return { generator: generator.name, pages: [] };
}
