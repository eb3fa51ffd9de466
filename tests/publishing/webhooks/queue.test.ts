import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { comparisonData, someDefinitions } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { aWebhook, deliveriesTo, forgetWebhooks, publishOne } from '../../setup/webhooks';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true';
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());
afterEach(() => forgetWebhooks(payload));

const url = 'http://127.0.0.1:9/';
const everything = { collections: [] };

async function bodiesTo(webhook: number) {
  return (await deliveriesTo(payload, webhook)).map(({ body }) => JSON.parse(body));
}

test('a publication is told with its addresses, and nothing of its words', async () => {
  const { id: webhook } = await aWebhook(payload, url);
  const id = await publishOne(payload, 'told-of');
  const [body, ...more] = await bodiesTo(webhook);
  expect(more).toEqual([]);
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    sequence: expect.any(Number),
    type: 'published',
    collection: 'comparisons',
    documentId: id,
    slug: 'told-of',
    urls: {
      page: 'http://127.0.0.1:3000/compare/told-of',
      json: 'http://127.0.0.1:3000/compare/told-of.json',
    },
  });
});

test('a life is told from publication to deletion, in a rising sequence, drafts and autosaves left out', async () => {
  const { id: webhook } = await aWebhook(payload, url);
  const id = await publishOne(payload, 'a-life');
  const save = (data: object, draft = false) =>
    payload.update({ collection: 'comparisons', id, data, draft });
  await save({ title: 'A secret draft', slug: 'not-yet', _status: 'draft' }, true);
  await save({ title: 'Another life', slug: 'another-life', _status: 'published' });
  await save({ _status: 'draft' });
  await save({ _status: 'published' });
  await save({ deletedAt: new Date().toISOString() });
  await payload.delete({ collection: 'comparisons', id, trash: true });
  const bodies = await bodiesTo(webhook);
  expect(bodies.map(({ type, slug, previousSlug }) => [type, slug, previousSlug])).toEqual([
    ['published', 'a-life', undefined],
    ['changed', 'another-life', 'a-life'],
    ['unpublished', 'another-life', undefined],
    ['published', 'another-life', undefined],
    ['unpublished', 'another-life', undefined],
  ]);
  const sequences = bodies.map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(new Set(sequences).size).toBe(sequences.length);
  expect(JSON.stringify(await deliveriesTo(payload, webhook))).not.toContain('not-yet');
});

test('a published comparison that is deleted at once is told as deleted; a draft’s end is nobody’s business', async () => {
  const { id: webhook } = await aWebhook(payload, url, { events: ['deleted'] });
  const id = await publishOne(payload, 'short-life');
  await payload.delete({ collection: 'comparisons', id });
  const data = { ...comparisonData(await someDefinitions(payload)), _status: 'draft' as const };
  const draft = await payload.create({ collection: 'comparisons', data, draft: true });
  await payload.delete({ collection: 'comparisons', id: draft.id });
  expect((await bodiesTo(webhook)).map(({ type, slug }) => [type, slug])).toEqual([
    ['deleted', 'short-life'],
  ]);
});

test('a change that is rolled back leaves nothing in the queue', async () => {
  const { id: webhook } = await aWebhook(payload, url, everything);
  const id = await publishOne(payload, 'rolled-back');
  const before = await deliveriesTo(payload, webhook);
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'Never', _status: 'published' },
    req,
  });
  const { rows } = await payload.db.pool.query('SELECT count(*)::int FROM webhook_deliveries');
  expect(rows[0].count).toBe(before.length);
  await killTransaction(req);
  await payload
    .update({ collection: 'comparisons', id, data: { options: [], _status: 'published' } })
    .catch(() => undefined);
  expect(await deliveriesTo(payload, webhook)).toEqual(before);
});

test('each webhook hears of what it asked for, and one that is turned off of nothing', async () => {
  const all = await aWebhook(payload, url, everything);
  const options = await aWebhook(payload, url, { collections: ['options'] });
  const endings = await aWebhook(payload, url, { ...everything, events: ['unpublished'] });
  const off = await aWebhook(payload, url, { ...everything, enabled: false });
  await publishOne(payload, 'for-some');
  const kinds = async (webhook: number) =>
    (await deliveriesTo(payload, webhook)).map(({ documentCollection }) => documentCollection).toSorted();
  expect(await kinds(all.id)).toEqual(['comparisons', 'criteria', 'faqs', 'options', 'options', 'scenarios']);
  expect(await kinds(options.id)).toEqual(['options', 'options']);
  expect([...(await kinds(endings.id)), ...(await kinds(off.id))]).toEqual([]);
});

test('two webhooks are told of one event under one id', async () => {
  const webhooks = [await aWebhook(payload, url), await aWebhook(payload, url)];
  await publishOne(payload, 'for-both');
  const ids = await Promise.all(
    webhooks.map(async ({ id }) => (await deliveriesTo(payload, id))[0]?.eventId),
  );
  expect(new Set(ids).size).toBe(1);
});

test('changing what eight comparisons show queues one event and not eight', async () => {
  const { id: webhook } = await aWebhook(payload, url, everything);
  const used = await someDefinitions(payload);
  for (let made = 0; made < 8; made += 1) {
    const data = comparisonData(used, { slug: `shows-it-${made}`, title: `Shows it ${made}` });
    await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  }
  const before = (await deliveriesTo(payload, webhook)).length;
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: 'A better name', _status: 'published' },
  });
  const queued = (await bodiesTo(webhook)).slice(before);
  expect(queued).toMatchObject([{ type: 'changed', collection: 'criteria', documentId: used.criterion }]);
  expect(queued[0].urls.json).toBe(`http://127.0.0.1:3000/api/criteria/${used.criterion}`);
});

test('a webhook takes its deliveries with it, one that a publication is just queueing included', async () => {
  const { id: webhook } = await aWebhook(payload, url);
  const id = await publishOne(payload, 'while-deleted');
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'While', _status: 'published' },
    req,
  });
  const deleted = payload.delete({ collection: 'webhooks', id: webhook });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await commitTransaction(req);
  await deleted;
  const { rows } = await payload.db.pool.query(
    'SELECT 1 FROM webhook_deliveries UNION ALL SELECT 1 FROM webhook_secrets',
  );
  expect(rows).toEqual([]);
});
