import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitemapKinds } from '../../src/domain/sitemap';
import {
  comparisonFormPath,
  comparisonForms,
  comparisonPath,
  feedFormats,
  feedPath,
  llmsPath,
  oembedPath,
} from '../../src/paths';
import { aPerson, comparisonData, prose, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { startTestPayload } from '../setup/test-payload';

/**
 * What each page, form and feed asks of a site with two comparisons, and of one with twenty on the same definitions; the
 * last of them are judged on twelve criteria.
 */
const many = 20;
const rows = 12;

let payload: Payload;
let stop: () => Promise<void>;
let queries: Awaited<ReturnType<typeof loadQueries>>;
let twins: Awaited<ReturnType<typeof loadTwins>>;
let publish: (criteria?: readonly number[]) => Promise<void>;
let made = 0;

async function loadQueries() {
  const [comparison, site, lists, changes, sitemap, option, criterion, scenario, author, search, side] =
    await Promise.all([
      import('../../src/queries/find-comparison'),
      import('../../src/queries/find-site'),
      import('../../src/queries/list-comparisons'),
      import('../../src/queries/list-changes'),
      import('../../src/queries/list-addresses'),
      import('../../src/queries/hubs/find-option-hub'),
      import('../../src/queries/hubs/find-criterion-hub'),
      import('../../src/queries/hubs/find-scenario-hub'),
      import('../../src/queries/hubs/find-author-hub'),
      import('../../src/queries/search/find-search-answer'),
      import('../../src/queries/find-side-by-side'),
    ]);
  return {
    ...comparison,
    ...site,
    ...lists,
    ...changes,
    ...sitemap,
    ...option,
    ...criterion,
    ...scenario,
    ...author,
    ...search,
    ...side,
  };
}

async function loadTwins() {
  const [comparison, feed, text, index, oembed] = await Promise.all([
    import('../../src/app/(machine)/twins/comparison-twin'),
    import('../../src/app/(machine)/twins/feed-twin'),
    import('../../src/app/(machine)/twins/text-twin'),
    import('../../src/app/(machine)/comparison-index/route'),
    import('../../src/app/(machine)/oembed/route'),
  ]);
  return { ...comparison, ...feed, ...text, listChanged: index.GET, describeFrame: oembed.GET };
}

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  queries = await loadQueries();
  twins = await loadTwins();
  const author = (await aPerson(payload, 'writer')).id;
  await payload.update({
    collection: 'users',
    id: author,
    data: { publicProfile: true, name: 'Author', slug: 'author' },
  });
  const published = { _status: 'published' } as const;
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Topic', slug: 'topic', ...published },
  });
  const used = await someDefinitions(payload);
  const [option = 0] = used.options;
  await payload.update({ collection: 'options', id: option, data: { slug: 'option', ...published } });
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { slug: 'criterion', ...published },
  });
  await payload.update({
    collection: 'scenarios',
    id: used.scenario,
    data: { slug: 'scenario', ...published },
  });
  let earlier: number[] = [];
  publish = async (criteria = [used.criterion]) => {
    made += 1;
    const data = comparisonData(used, {
      slug: `comparison-${made}`,
      title: `Searched ${made}`,
      intro: prose('Words that can be searched.'),
      topic: topic.id,
      authors: [author],
      related: earlier,
      rows: criteria.map((criterion) => ({ criterion })),
    });
    const { id } = await payload.create({ collection: 'comparisons', data: { ...data, ...published } });
    earlier = [...earlier, id].slice(-9);
  };
  await publish();
  await publish();
});
afterAll(() => stop());

const first = { page: 1 };

/** As the pages ask, with what stands around each of them. */
const pages = {
  'a comparison': () => Promise.all([queries.findComparison(`comparison-${made}`), queries.findSite()]),
  'the list': () => Promise.all([queries.listComparisons(first), queries.findSite()]),
  'the front page': () => queries.findHome(),
  search: () =>
    Promise.all([queries.findSearchAnswer({ text: 'searched', topic: '', page: 1 }), queries.findSite()]),
};

/** What stands around these is read once for each change that is heard of: it is not counted here. */
const others = {
  'a topic': async () => {
    const topic = await queries.findTopic('topic');
    return topic && queries.listComparisons({ ...first, topic });
  },
  'an option': () => queries.findOptionHub({ slug: 'option', page: 1 }),
  'a criterion': () => queries.findCriterionHub({ slug: 'criterion', page: 1 }),
  'a scenario': () => queries.findScenarioHub({ slug: 'scenario', page: 1 }),
  'an author': () => queries.findAuthorHub({ slug: 'author', page: 1 }),
  'a feed': () => queries.findSummaries({ page: 1, limit: 50 }),
  'the list for programs': () =>
    queries.listChanges({ after: null, updatedSince: null, limit: 100, topic: null }),
  ...Object.fromEntries(
    sitemapKinds.map((kind) => [`the sitemap of ${kind}`, () => queries.listAddresses(kind, 1)]),
  ),
};

const forms = {
  'the sitemap': () => queries.listShards(),
  'options side by side': () => queries.findSideBySide({ names: ['option', 'Option B1'], isTooMany: false }),
};

const origin = 'http://127.0.0.1:3000';
const addressOf = (path: string) => new Request(`${origin}${path}`);
const frameOf = (slug: string) =>
  `${oembedPath}?url=${encodeURIComponent(`${origin}${comparisonPath(slug)}`)}&format=json`;

/** The same for programs, as it is sent: the whole of what is written, and not its queries alone. */
const written = {
  ...Object.fromEntries(
    comparisonForms.map((form) => [
      `a comparison as ${form}`,
      () => twins.findComparisonTwin(comparisonFormPath(`comparison-${made}`, form)),
    ]),
  ),
  ...Object.fromEntries(
    feedFormats.flatMap((format) => [
      [`the feed as ${format}`, () => twins.findFeedTwin(feedPath(format))],
      [`the feed of a topic as ${format}`, () => twins.findFeedTwin(feedPath(format, 'topic'))],
    ]),
  ),
  'the text for language models': () => twins.findTextTwin(llmsPath),
  'the list as JSON': async () => answered(await twins.listChanged(addressOf('/compare.json?limit=100'))),
  'the list of a topic as JSON': async () =>
    answered(await twins.listChanged(addressOf('/compare.json?topic=topic'))),
  'a frame': async () => answered(await twins.describeFrame(addressOf(frameOf(`comparison-${made}`)))),
};

const answered = ({ status }: Response) => (status === 200 ? status : null);

async function countAll(asked: Readonly<Record<string, () => Promise<unknown>>>) {
  const counts: [string, number][] = [];
  for (const [name, asking] of Object.entries(asked)) {
    expect([name, await asking()]).not.toEqual([name, null]);
    counts.push([name, await countStatements(asking)]);
  }
  return Object.fromEntries(counts);
}

test('no page, form or feed takes more statements for twenty comparisons than for two', async () => {
  const all = { ...pages, ...others, ...forms, ...written };
  const before = await countAll(all);
  const criteria: number[] = [];
  while (criteria.length < rows) criteria.push((await someDefinitions(payload, 0)).criterion);
  while (made < many) await publish(made < many / 2 ? undefined : criteria);
  expect(await countAll(all)).toEqual(before);
});

test('a page takes three statements at most', async () => {
  for (const [name, count] of Object.entries(await countAll({ ...pages, ...others })))
    expect([name, count <= 3, count]).toEqual([name, true, count]);
});
