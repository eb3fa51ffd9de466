import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let writer: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());

const nothing = { options: [], criteria: [], scenarios: [], faqs: [], topics: [], media: [] };
const ask = (authorization: string | null, body: unknown) =>
  api(payload, '/comparisons/readiness-facts', { method: 'POST', authorization, body });

test('names, and what is not public yet, are told to whoever may read drafts', async () => {
  const { options, criterion } = await someDefinitions(payload, 2);
  const [first = 0, second = 0] = options;
  await payload.update({ collection: 'options', id: first, data: { _status: 'published' } });
  await payload.update({ collection: 'options', id: first, data: { _status: 'draft' } });
  const { status, body } = await ask(writer, {
    ...nothing,
    options: [first, second, 999_999],
    criteria: [criterion],
  });
  expect(status).toBe(200);
  expect(body.fourEyes).toBe(false);
  const brief = body.definitions.map(
    ({ collection, id, isPublished, wasPublished }: Record<string, unknown>) =>
      [collection, id, isPublished, wasPublished].join(' '),
  );
  expect(brief.toSorted()).toEqual([
    `criteria ${criterion} false false`,
    `options ${first} false true`,
    `options ${second} false false`,
  ]);
  expect(body.definitions.find(({ id }: { id: number }) => id === second).name).toMatch(/^Option B/);
});

test('visitors and keys for what is public are told nothing', async () => {
  const client = await payload.create({
    collection: 'api-clients',
    data: { name: 'R', scopes: ['read-published'] },
  });
  expect((await ask(null, nothing)).status).toBe(401);
  expect((await ask(`Bearer ${client.key}`, nothing)).status).toBe(403);
});

test('anything but lists of ids is refused with a reason', async () => {
  for (const body of [
    null,
    [],
    {},
    { ...nothing, options: ['1; DROP TABLE'] },
    { ...nothing, options: [1.5] },
    { ...nothing, media: [2 ** 40] },
    { ...nothing, options: Array.from({ length: 1001 }, (_, id) => id + 1) },
  ])
    expect((await ask(writer, body)).status).toBe(400);
});

test('the alternative texts of the picture for sharing and of the logos are told', async () => {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const picture = async (alt: string) => {
    const file = { data, mimetype: 'image/png', name: `${alt}.png`, size: data.length };
    return (await payload.create({ collection: 'media', data: { alt }, file })).id;
  };
  const [shared, logo] = [await picture('shared'), await picture('logo')];
  await payload.db.pool.query("UPDATE media SET alt = '' WHERE id = $1", [logo]);
  const { options } = await someDefinitions(payload, 2);
  const [first = 0, second = 0] = options;
  await payload.update({ collection: 'options', id: second, data: { logo, _status: 'draft' }, draft: true });
  const { body } = await ask(writer, { ...nothing, options: [first, second], media: [shared] });
  expect(body.pictures).toEqual([
    { option: null, alt: 'shared' },
    { option: second, alt: '' },
  ]);
});
