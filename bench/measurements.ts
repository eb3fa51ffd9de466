import { comparisonFormPath, comparisonListPath, comparisonPath, homePath } from '../src/paths';
import { measureEdge } from './edge/measure-edge';
import { measureFleet } from './fleet/measure-fleet';
import { measureInstances } from './instances/measure-instances';
import { describeScores } from './lighthouse/describe-scores';
import { fullScore, listShortfalls } from './lighthouse/judge-page';
import { measureLighthouse } from './lighthouse/measure-lighthouse';
import { measureMemory } from './memory/measure-memory';
import type { MeasurementName, Options } from './options';
import { measurePages } from './pages/measure-pages';
import { measurePanel } from './panel/measure-panel';
import { measureProfile } from './profile/measure-profile';
import { describePublishing } from './publish/describe-publishing';
import { measurePublishing } from './publish/measure-publishing';
import { measureReads } from './reads/measure-reads';
import { atLeast, atMost, type Report } from './report';
import { measureSearch } from './search/measure-search';
import type { BenchDatabase } from './sites/database';
import { startSite } from './sites/site';
import type { Stage } from './stage';
import { describeTyping } from './typing/describe-typing';
import { aimMs, measureTyping } from './typing/measure-typing';
import { measureUncached } from './uncached/measure-uncached';

/** What a measurement has at hand. What it starts it leaves on the stage, which is cleared when it ends. */
export interface Bench {
  readonly options: Options;
  readonly stage: Stage;
  readonly database: BenchDatabase;
}

export const measurements: Readonly<Record<MeasurementName, (bench: Bench) => Promise<Report>>> = {
  publish: measureAlone,
  fleet: measureFleet,
  pages: measurePages,
  edge: measureEdge,
  uncached: measureUncached,
  reads: measureReads,
  search: measureSearch,
  panel: measurePanel,
  instances: measureInstances,
  memory: measureMemory,
  lighthouse: measureScores,
  typing: measureKeys,
  profile: measureProfile,
};

const pathsOf = (slug: string) => [
  comparisonPath(slug),
  homePath,
  comparisonListPath(),
  comparisonFormPath(slug, 'json'),
];

async function measureAlone({ options, stage, database }: Bench): Promise<Report> {
  const { publishes } = options;
  const site = await startSite(stage, database);
  const result = await measurePublishing(site, { publishes, pathsOf, stopping: stage.stopping });
  return {
    ...describePublishing(result),
    aims: [
      atMost('publish to visible, one instance, p50', 100, result.allVisible.p50),
      atMost('publish to visible, one instance, p99', 300, result.allVisible.p99),
    ],
  };
}

async function measureScores({ options, stage, database }: Bench): Promise<Report> {
  const site = await startSite(stage, database);
  const result = await measureLighthouse(site.origin, { rounds: options.rounds, stage });
  const lowest = result.pages.flatMap(({ scores }) => scores.map(({ median }) => median));
  return {
    result,
    text: describeScores(result),
    aims: [atLeast('lowest score of Lighthouse', fullScore, Math.min(...lowest))],
    faults: result.pages.flatMap(listShortfalls),
  };
}

async function measureKeys({ options, stage, database }: Bench): Promise<Report> {
  const site = await startSite(stage, database);
  const result = await measureTyping(site, { turns: options.turns, stage });
  return {
    result,
    text: describeTyping(result),
    aims: [atMost('from key to paint in a table of 50 × 8, p99', aimMs, result.keys.table.p99)],
    faults: [],
  };
}
