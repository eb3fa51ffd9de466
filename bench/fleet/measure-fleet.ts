import { comparisonFormPath, comparisonListPath, comparisonPath, feedPath, homePath } from '../../src/paths';
import type { Bench } from '../measurements';
import { describePublishing } from '../publish/describe-publishing';
import { measurePublishing } from '../publish/measure-publishing';
import { atMost, type Report } from '../report';
import { startFleet } from '../sites/fleet';
import { formatTable } from '../table';
import { measureSharedChange, type SharedChange } from './measure-shared-change';

const instances = 4;
const pathsOf = (slug: string) => [
  comparisonPath(slug),
  homePath,
  comparisonListPath(),
  comparisonFormPath(slug, 'json'),
  comparisonFormPath(slug, 'md'),
  feedPath('rss'),
];

/** From "Publish" to what Varnish gives readers, with four instances behind it; and a change that thousands share. */
export async function measureFleet({ options, stage, database }: Bench): Promise<Report> {
  const fleet = await startFleet(stage, database, instances);
  const { stopping } = stage;
  const publishing = await measurePublishing(fleet, { publishes: options.publishes, pathsOf, stopping });
  const shared = await measureSharedChange(fleet, database, stopping);
  const { result, text, faults } = describePublishing(publishing, instances);
  return {
    result: { publishing: result, shared },
    text: `${text}\n\n${describeShared(shared)}`,
    aims: [
      atMost('publish to visible through Varnish, 4 instances, p50', 300, publishing.allVisible.p50),
      atMost('publish to visible through Varnish, 4 instances, p99', 1500, publishing.allVisible.p99),
      atMost('a criterion that many share: its hub', 1500, shared.hub),
      atMost('a criterion that many share: every page that is asked for', 60_000, shared.pages.max),
      atMost('readers during that, p99', 300, shared.readers.p99),
    ],
    faults: [
      ...faults,
      ...(shared.neverVisible > 0
        ? [`${shared.neverVisible} pages never showed the criterion's new name.`]
        : []),
      ...(shared.readerErrors > 0
        ? [`Readers got ${shared.readerErrors} errors while a criterion changed.`]
        : []),
    ],
  };
}

function describeShared(shared: SharedChange): string {
  const { comparisons, watched, hub, pages, readers, readerAnswers, readerErrors } = shared;
  const table = formatTable([
    [`a criterion of ${comparisons} comparisons changes, ms`, 'p50', 'p99', 'max'],
    ['its hub shows it', '', '', hub.toFixed(0)],
    [`${watched} of the pages show it`, ...[pages.p50, pages.p99, pages.max].map((time) => time.toFixed(0))],
    ['all are rendered, asked for or not', '', '', shared.allRendered?.toFixed(0) ?? '–'],
    ['readers meanwhile', ...[readers.p50, readers.p99, readers.max].map((time) => time.toFixed(1))],
  ]);
  return `${table}\n\n  ${readerAnswers} answers to readers meanwhile: ${readerErrors} errors.`;
}
