import type { Payload, Where } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { readOffsets } from '../setup/read-offsets';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let used: Definitions;

const perPage = 2;
const titles = ['A', 'B', 'C', 'D', 'E'];

/** Five comparisons; of the second and the fourth readers see nothing. */
beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  used = await someDefinitions(payload);
  for (const title of titles) {
    const _status = title === 'B' || title === 'D' ? 'draft' : 'published';
    const data = comparisonData(used, { title, slug: title.toLowerCase(), _status });
    await payload.create({ collection: 'comparisons', data, draft: _status === 'draft' });
  }
});
afterAll(() => stop());

interface Asked {
  readonly draft?: true;
  readonly where?: Where;
  readonly overrideAccess?: false;
  readonly user?: Awaited<ReturnType<typeof aPerson>>;
}

async function readPages(asked: Asked, pages: number) {
  const read = Array.from({ length: pages }, (_, index) =>
    payload.find({ ...asked, collection: 'comparisons', sort: '-title', limit: perPage, page: index + 1 }),
  );
  return Promise.all(read);
}

const titlesOf = (pages: Awaited<ReturnType<typeof readPages>>) =>
  pages.map(({ docs }) => docs.map(({ title }) => title));

test('further pages go on where the page before them ends, in the same order', async () => {
  const pages = await readPages({ draft: true }, 4);
  expect(titlesOf(pages)).toEqual([['E', 'D'], ['C', 'B'], ['A'], []]);
  expect(pages[1]).toMatchObject({
    page: 2,
    totalDocs: 5,
    totalPages: 3,
    hasPrevPage: true,
    hasNextPage: true,
  });
  expect(pages[2]).toMatchObject({
    page: 3,
    totalDocs: 5,
    totalPages: 3,
    hasPrevPage: true,
    hasNextPage: false,
  });
});

test('a document on a further page is as whole as on the first', async () => {
  for (const draft of [true, false]) {
    const asked = { collection: 'comparisons', sort: 'title', depth: 0, draft } as const;
    const [first, further] = await Promise.all([
      payload.find({ ...asked, limit: 5 }),
      payload.find({ ...asked, limit: 1, page: 3 }),
    ]);
    expect(further.docs).toEqual([first.docs[2]]);
    expect(further.docs[0]?.rows?.map(({ criterion }) => criterion)).toEqual([used.criterion]);
  }
});

test('further pages keep to the filter and to what may be seen', async () => {
  const rows = { 'rows.criterion': { equals: used.criterion } };
  expect(titlesOf(await readPages({ draft: true, where: rows }, 3))).toEqual([['E', 'D'], ['C', 'B'], ['A']]);
  expect(titlesOf(await readPages({ overrideAccess: false }, 2))).toEqual([['E', 'C'], ['A']]);
  const user = await aPerson(payload, 'editor');
  const seen = await readPages({ draft: true, overrideAccess: false, user }, 2);
  expect(titlesOf(seen)).toEqual([
    ['E', 'D'],
    ['C', 'B'],
  ]);
});

const topics = 23;

/** Topics of which a third has no description, others the same one, and all of which were created at the same moment. */
async function addTopics(): Promise<void> {
  for (let number = 0; number < topics; number += 1) {
    const data = {
      name: `Topic ${number}`,
      description: [null, 'Same', `Own ${number}`][number % 3] ?? null,
    };
    await payload.create({ collection: 'topics', data: { ...data, _status: 'published' } });
  }
  await payload.db.pool.query(`UPDATE topics SET created_at = '2026-01-01', updated_at = '2026-01-02';
    UPDATE _topics_v SET created_at = '2026-01-01', version_created_at = '2026-01-01',
      version_updated_at = '2026-01-02'`);
}

test('from whichever end a page is read, it holds what it holds in the whole list', async () => {
  await addTopics();
  const sorts = ['description', '-description', 'id', '-id', 'createdAt', '-updatedAt', 'name', 'slug'];
  for (const draft of [true, false]) {
    for (const sort of [undefined, ...sorts, ['-description', 'name'], ['_status', '-description']]) {
      const asked = { collection: 'topics', depth: 0, draft, ...(sort ? { sort } : {}) } as const;
      const whole = await payload.find({ ...asked, limit: 100 });
      expect(whole.docs).toHaveLength(topics);
      for (const limit of [1, 4, 10, 22]) {
        const pages = Array.from({ length: Math.ceil(topics / limit) }, (_, index) =>
          payload.find({ ...asked, limit, page: index + 1 }),
        );
        const docs = (await Promise.all(pages)).flatMap((page) => page.docs);
        expect([sort, limit, docs]).toEqual([sort, limit, whole.docs]);
      }
    }
  }
}, 120_000);

test('the first, a middle, the last and a page beyond say where in the list they are', async () => {
  const read = async (page: number) => {
    const found = await payload.find({ collection: 'topics', draft: true, limit: 5, page });
    const { docs, ...place } = found;
    return [docs.length, place];
  };
  const all = { limit: 5, totalDocs: topics, totalPages: 5 };
  expect(await read(1)).toEqual([
    5,
    { ...all, page: 1, pagingCounter: 1, hasPrevPage: false, prevPage: null, hasNextPage: true, nextPage: 2 },
  ]);
  expect(await read(4)).toEqual([
    5,
    { ...all, page: 4, pagingCounter: 16, hasPrevPage: true, prevPage: 3, hasNextPage: true, nextPage: 5 },
  ]);
  expect(await read(5)).toEqual([
    3,
    {
      ...all,
      page: 5,
      pagingCounter: 21,
      hasPrevPage: true,
      prevPage: 4,
      hasNextPage: false,
      nextPage: null,
    },
  ]);
  expect(await read(9)).toEqual([
    0,
    {
      ...all,
      page: 9,
      pagingCounter: 41,
      hasPrevPage: true,
      prevPage: 8,
      hasNextPage: false,
      nextPage: null,
    },
  ]);
});

test('an order by what other tables hold goes on from page to page as well', async () => {
  for (const sort of ['topic.name', '-topic', 'rows.weight', '-rows.weight', 'authors']) {
    for (const draft of [true, false]) {
      const asked = { collection: 'comparisons', depth: 0, draft, sort } as const;
      const whole = await payload.find({ ...asked, limit: 100 });
      const pages = await Promise.all([1, 2, 3].map((page) => payload.find({ ...asked, limit: 2, page })));
      expect([sort, pages.flatMap(({ docs }) => docs)]).toEqual([sort, whole.docs]);
    }
  }
});

test('no more than half of a list is passed over, with no statement more than for the pages before', async () => {
  const read = (page: number) => () => payload.find({ collection: 'topics', draft: true, limit: 2, page });
  expect(await readOffsets(read(2))).toEqual([2]);
  expect(await readOffsets(read(6))).toEqual([10]);
  // Of 23 from the end: the tenth and eleventh, on a page of three; the fourth and fifth; the first.
  expect(await readOffsets(read(7))).toEqual([9]);
  expect(await readOffsets(read(10))).toEqual([3]);
  expect(await readOffsets(read(12))).toEqual([]);
  expect(await countStatements(read(12))).toBe(await countStatements(read(2)));
});
