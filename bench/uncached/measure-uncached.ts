import { z } from 'zod';
import {
  comparisonFormPath,
  comparisonListPath,
  comparisonPath,
  criterionPath,
  feedFormats,
  feedPath,
  optionPath,
  scenarioPath,
  sitemapPath,
  topicPath,
} from '../../src/paths';
import { Connection } from '../connection';
import { Editor } from '../editor';
import type { Bench } from '../measurements';
import { atMost, countErrors, type Report } from '../report';
import { type BenchInstance, readMeasure, startSite } from '../sites/site';
import { onStage } from '../stage';
import { formatTable } from '../table';
import { type Visited, visitFirst } from './first-visits';

const slug = 'nodejs-vs-python-backend';
const copies = 60;
const warmUp = 20;
const warmUpHubs = 5;
const created = z.object({ doc: z.object({ id: z.number() }) });

/** Pages, lists, feeds and sitemaps that nobody asked for before, from a process that has warmed up. */
export async function measureUncached({ stage, database }: Bench): Promise<Report> {
  const { stopping } = stage;
  const { content } = database;
  const twins = await onStage(stopping, async (inner) => {
    const { origin, administrator } = await startSite(inner, database);
    return copySeed(origin, administrator, stopping);
  });
  // Started anew: nothing of it is in a cache.
  const site = await startSite(stage, database);
  const { origin } = site;
  const visit = (name: string, paths: readonly string[]) => visitFirst(origin, { name, paths, stopping });
  const hubs = [
    ['hub of a topic', content.topics.map(({ slug: topic }) => topicPath(topic))],
    ['hub of an option', content.options.map(({ slug: option }) => optionPath(option))],
    ['hub of a criterion', content.criteria.map(({ slug: criterion }) => criterionPath(criterion))],
    ['hub of a scenario', content.scenarios.map(({ slug: scenario }) => scenarioPath(scenario))],
  ] as const;
  await visit('warm-up', [
    ...twins.slice(0, warmUp).map(comparisonPath),
    '/',
    '/compare',
    ...hubs.flatMap(([, paths]) => paths.slice(-warmUpHubs)),
    feedPath('rss'),
  ]);
  const sitemap = await listSitemaps(origin, stopping);
  const some = content.subjects.slice(0, 200);
  // The busiest stand first; the last have warmed up.
  const visitHubs = async () => {
    const visited: Visited[] = [];
    for (const [name, paths] of hubs) visited.push(await visit(name, paths.slice(0, -warmUpHubs)));
    return visited;
  };
  const before = await readServerTime(site);
  const pages = await visit('the seed page', twins.slice(warmUp).map(comparisonPath));
  const after = await readServerTime(site);
  const serverTime = (1000 * (after.seconds - before.seconds)) / (after.requests - before.requests);
  const lists = [
    await visit(
      'a list page',
      Array.from({ length: 20 }, (_, page) => comparisonListPath(page + 2)),
    ),
    ...(await visitHubs()),
    await visit('a sitemap shard', sitemap),
    await visit(
      'a feed',
      feedFormats.flatMap((format) =>
        content.topics.slice(0, 5).map(({ slug: topic }) => feedPath(format, topic)),
      ),
    ),
  ];
  const others = [
    await visit('a generated page', some.map(comparisonPath)),
    await visit(
      'its .json',
      some.slice(0, 100).map((one) => comparisonFormPath(one, 'json')),
    ),
    await visit(
      'its .md',
      some.slice(0, 100).map((one) => comparisonFormPath(one, 'md')),
    ),
    await visit(
      'its .csv',
      some.slice(0, 100).map((one) => comparisonFormPath(one, 'csv')),
    ),
  ];
  const all = [pages, ...lists, ...others];
  return {
    result: { visited: all, serverTime },
    text: `${describe(all)}\n\n  The seed page takes the server ${serverTime.toFixed(1)} ms on average.`,
    aims: [
      atMost('the seed page, uncached, mean time of the server', 15, serverTime),
      ...lists.map(({ name, elapsed }) => atMost(`${name}, uncached, p99`, 100, elapsed.p99)),
    ],
    faults: all.flatMap(({ name, errors }) => countErrors(name, errors)),
  };
}

const pagesServed = '{kind="page",method="GET",status="200"}';

/** What it measures itself: from the request to the end of the answer. */
async function readServerTime(site: BenchInstance) {
  return {
    seconds: await readMeasure(site, `verdict_http_request_duration_seconds_sum${pagesServed}`),
    requests: await readMeasure(site, `verdict_http_request_duration_seconds_count${pagesServed}`),
  };
}

/** @returns the slugs of published comparisons that say what the seed says. */
async function copySeed(
  origin: string,
  administrator: { email: string; password: string },
  stopping: AbortSignal,
): Promise<readonly string[]> {
  const connection = new Connection(origin, stopping);
  const editor = await Editor.signIn(connection, administrator);
  const { id, title } = await editor.findComparison(slug);
  const slugs: string[] = [];
  for (let copy = 1; copy <= copies + warmUp; copy += 1) {
    const { doc } = await editor.post(`/api/comparisons/${id}/duplicate?depth=0`, {}, created);
    const own = `seed-copy-${copy}`;
    await editor.update('comparisons', doc.id, {
      title: `${title} (copy ${copy})`,
      slug: own,
      _status: 'published',
    });
    slugs.push(own);
  }
  connection.close();
  return slugs;
}

async function listSitemaps(origin: string, stopping: AbortSignal): Promise<readonly string[]> {
  const connection = new Connection(origin, stopping);
  const { body } = await connection.ask(sitemapPath);
  connection.close();
  return [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

function describe(all: readonly Visited[]): string {
  return formatTable([
    ['asked for the first time, ms', 'count', 'p50', 'p95', 'p99', 'max'],
    ...all.map(({ name, elapsed }) => [
      name,
      String(elapsed.count),
      ...[elapsed.p50, elapsed.p95, elapsed.p99, elapsed.max].map((time) => time.toFixed(1)),
    ]),
  ]);
}
