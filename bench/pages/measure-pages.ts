import { findLoadGenerator, type LoadGenerator } from '../load/find-load-generator';
import { type LoadedPage, loadInTurn, type Rounds } from './load-in-turn';
import { buildRatio, type Ratio } from './ratio';
import { findSubjects, type Origins } from './subjects';

export interface PagesResult {
  readonly generator: LoadGenerator['name'];
  readonly pages: readonly LoadedPage[];
  readonly ratios: readonly Ratio[];
}

const aim = 0.9;

/** How the cached comparison page compares with a bare Next page, and what the difference is made of. */
export async function measurePages(origins: Origins, rounds: Rounds): Promise<PagesResult> {
  const generator = findLoadGenerator();
  const subjects = await findSubjects(origins, rounds.stopping);
  const pages = await loadInTurn(generator, Object.values(subjects), rounds);
  const ratio = (page: keyof typeof subjects, yardstick: keyof typeof subjects, wanted?: number) =>
    buildRatio(find(pages, subjects[page].name), find(pages, subjects[yardstick].name), wanted);
  const ratios = [
    ratio('comparison', 'empty', aim),
    ratio('comparison', 'filled'),
    ratio('about', 'empty'),
    ratio('comparisonGzip', 'filledGzip'),
  ];
  return { generator: generator.name, pages, ratios };
}

function find(pages: readonly LoadedPage[], wanted: string): LoadedPage {
  const page = pages.find(({ name }) => name === wanted);
  if (page === undefined) throw new Error(`"${wanted}" was not loaded`);
  return page;
}
