import { createLocalReq, type Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, comparisonData, prose, someDefinitions } from '../../setup/content';
import { countStatements } from '../../setup/count-statements';
import { startTestPayload } from '../../setup/test-payload';
import { aWebhook } from '../../setup/webhooks';

/** What the panel's list of each collection asks of a site with two documents in it, and of one with twenty. */
const few = 2;
const many = 20;

type Collection = Payload['collections'][keyof Payload['collections']]['config'];

let payload: Payload;
let stop: () => Promise<void>;
let administrator: Awaited<ReturnType<typeof aPerson>>;
let lists: Collection[];
let made = 0;

beforeAll(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true';
  ({ payload, stop } = await startTestPayload());
  administrator = await aPerson(payload, 'admin');
  lists = Object.values(payload.collections).flatMap(({ config }) =>
    config.admin.hidden === true ? [] : config,
  );
  while (made < few) await addOneOfEach();
});
afterAll(() => stop());

const published = { _status: 'published' } as const;

/** One more document for each list, leading to others of its own where it can, and somebody at work on it. */
async function addOneOfEach(): Promise<void> {
  made += 1;
  const { id: author } = await aPerson(payload, 'writer');
  await payload.update({ collection: 'users', id: author, data: { publicProfile: true } });
  const media = await aPicture();
  const data = { name: `Topic ${made}`, slug: `topic-${made}`, ...published };
  const topic = await payload.create({ collection: 'topics', data });
  const used = await someDefinitions(payload);
  const comparison = await payload.create({
    collection: 'comparisons',
    data: comparisonData(used, {
      ...{ title: `Comparison ${made}`, slug: `comparison-${made}`, topic: topic.id, authors: [author] },
      ...{ createdBy: author, meta: { image: media }, ...published },
    }),
  });
  await payload.create({
    collection: 'pages',
    data: { title: `Page ${made}`, body: prose('Words.'), meta: { image: media }, ...published },
  });
  await addSettings(comparison.id);
  await addChanges();
}

async function aPicture(): Promise<number> {
  const create = { width: 8, height: 8, channels: 3, background: '#123456' } as const;
  const data = await sharp({ create }).png().toBuffer();
  const file = { data, mimetype: 'image/png', name: `picture-${made}.png`, size: data.length };
  return (await payload.create({ collection: 'media', data: { alt: `Picture ${made}` }, file })).id;
}

async function addSettings(comparison: number): Promise<void> {
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const moment = new Date().toISOString();
  const { id: webhook } = await aWebhook(payload, `http://127.0.0.1:${9000 + made}/`, {
    collections: ['pages'],
  });
  await payload.create({ collection: 'api-clients', data: { name: `Client ${made}`, scopes: ['publish'] } });
  await payload.create({
    collection: 'redirects',
    data: { from: `/old-${made}`, to: `/compare/comparison-${made}` },
  });
  await payload.create({
    collection: 'preview-links',
    data: {
      ...{ label: `Reader ${made}`, expiresAt: soon, createdBy: administrator.id },
      document: { relationTo: 'comparisons', value: comparison },
    },
    user: administrator,
  });
  await payload.create({
    collection: 'inquiries',
    data: { name: 'Reader', email: 'reader@example.org', message: 'Which?', status: 'new', comparison },
    user: administrator,
  });
  await payload.create({
    collection: 'source-checks',
    data: { url: `https://example.org/${made}`, state: 'ok', checkedAt: moment, failures: 0 },
  });
  await payload.create({
    collection: 'webhook-deliveries',
    data: {
      webhook,
      eventId: `event-${made}`,
      type: 'test',
      title: 'Test',
      state: 'waiting',
      tries: 0,
      body: '{}',
    },
  });
}

/** What is public has a newer draft, and everything is locked. */
async function addChanges(): Promise<void> {
  for (const { slug, versions, lockDocuments } of lists) {
    const { docs } = await payload.find({ collection: slug, sort: '-id', limit: 1, depth: 0 });
    const [newest] = docs;
    if (newest === undefined) continue;
    if (versions?.drafts) await payload.update({ collection: slug, id: newest.id, data: {}, draft: true });
    if (lockDocuments === false) continue;
    await payload.db.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: slug, value: newest.id },
        user: { relationTo: 'users', value: administrator.id },
      },
    });
  }
}

/** As `renderListView` of @payloadcms/next reads: the documents, who is at work on them, and which are changed drafts. */
async function readList({ slug, versions }: Collection) {
  const req = await createLocalReq({ user: administrator }, payload);
  const found = await payload.find({
    ...{ collection: slug, depth: 0, draft: true, includeLockStatus: true },
    ...{ limit: 100, overrideAccess: false, req, user: administrator },
  });
  if (versions?.drafts)
    await payload.findVersions({
      ...{ collection: slug, depth: 0, limit: 0, pagination: false, select: { parent: true } },
      where: {
        and: [
          { parent: { in: found.docs.map(({ id }) => id) } },
          { 'version._status': { equals: 'published' } },
        ],
      },
    });
  return found;
}

async function countAll() {
  const counts: [string, number][] = [];
  for (const list of lists) counts.push([list.slug, await countStatements(() => readList(list))]);
  return Object.fromEntries(counts);
}

test('no list of the panel takes more statements for twenty documents than for two', async () => {
  const before = await countAll();
  while (made < many) await addOneOfEach();
  expect(await countAll()).toEqual(before);
  for (const list of lists) {
    const { docs } = await readList(list);
    expect([list.slug, docs.length >= many]).toEqual([list.slug, true]);
  }
}, 120_000);
