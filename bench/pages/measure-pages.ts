import { findLoadGenerator } from '../load/find-load-generator';
import type { Bench } from '../measurements';
import { atLeast, countErrors, type Report } from '../report';
import { startBareApp } from '../sites/bare-app';
import { startSite } from '../sites/site';
import { mean } from '../statistics';
import { formatTable } from '../table';
import { type LoadedPage, loadInTurn } from './load-in-turn';
import { buildRatio, type Ratio } from './ratio';
import { findSubjects } from './subjects';

const wanted = 0.95;

/** How the cached comparison compares with a bare Next app, and what the difference is made of. */
export async function measurePages({ options, stage, database }: Bench): Promise<Report> {
  const { stopping } = stage;
  const { origin } = await startSite(stage, database);
  const generator = findLoadGenerator();
  const subjects = await findSubjects({ site: origin, bare: await startBareApp(stage) }, stopping);
  const pages = await loadInTurn(generator, Object.values(subjects), { ...options, stopping });
  const ratio = (page: keyof typeof subjects, yardstick: keyof typeof subjects) =>
    buildRatio(find(pages, subjects[page].name), find(pages, subjects[yardstick].name));
  const aimed = [ratio('comparison', 'empty'), ratio('json', 'empty')];
  const others = [
    ratio('json', 'emptyRoute'),
    ratio('comparison', 'filled'),
    ratio('about', 'empty'),
    ratio('comparisonGzip', 'filledGzip'),
  ];
  return {
    result: { generator: generator.name, pages, ratios: [...aimed, ...others] },
    text: describe(pages, [...aimed, ...others]),
    aims: aimed.map(({ page, yardstick, median }) => atLeast(`${page} ÷ ${yardstick}`, wanted, median)),
    faults: pages.flatMap(({ name, errors }) => countErrors(`The load on "${name}"`, errors)),
  };
}

function find(pages: readonly LoadedPage[], name: string): LoadedPage {
  const page = pages.find((loaded) => loaded.name === name);
  if (page === undefined) throw new Error(`"${name}" was not loaded`);
  return page;
}

function describe(pages: readonly LoadedPage[], ratios: readonly Ratio[]): string {
  const rounds = (pages[0]?.requestsPerSecond ?? []).map((_, round) => `round ${round + 1}`);
  const rates = formatTable([
    ['requests per second, one process', 'bytes', ...rounds, 'mean', 'errors'],
    ...pages.map(({ name, bytes, requestsPerSecond, errors }) => [
      name,
      String(bytes),
      ...requestsPerSecond.map((rate) => rate.toFixed(0)),
      mean(requestsPerSecond).toFixed(0),
      String(errors),
    ]),
  ]);
  const comparisons = formatTable([
    ['ratio', ...rounds, 'median'],
    ...ratios.map(({ page, yardstick, perRound, median }) => [
      `${page} ÷ ${yardstick}`,
      ...perRound.map((one) => one.toFixed(2)),
      median.toFixed(2),
    ]),
  ]);
  return `${rates}\n\n${comparisons}`;
}
