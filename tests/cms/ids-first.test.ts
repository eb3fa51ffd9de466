import type { Payload, Where } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, comparisonData, type Definitions, someDefinitions } from '../setup/content';
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
