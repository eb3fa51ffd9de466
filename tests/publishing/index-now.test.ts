import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { announceChanges, type IndexNow } from '../../src/publishing/index-now/announce-changes';
import { startAnnouncing } from '../../src/publishing/index-now/start-announcing';
import { startScheduling } from '../../src/publishing/start-scheduling';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;
let server: Server;
let indexNow: IndexNow;
let answer = 200;
const submission = z.object({
  host: z.string(),
  key: z.string(),
  keyLocation: z.string(),
  urlList: z.array(z.string()),
});
const received: z.infer<typeof submission>[] = [];
const siteUrl = 'https://verdict.example';
const key = 'a-key-for-tests';

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push(submission.parse(JSON.parse(Buffer.concat(parts).toString())));
    response.statusCode = answer;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/indexnow`;
  indexNow = { key, endpoint, siteUrl, keyUrl: `${siteUrl}/${key}.txt` };
});
afterAll(async () => {
  server.close();
  await stop();
});
beforeEach(async () => {
  answer = 200;
  await announceChanges(payload, indexNow);
  received.length = 0;
});

async function publish(slug: string) {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug, title: slug });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, used };
}

const announced = () => received.flatMap(({ urlList }) => urlList);

test('turned on for the first time it tells of nothing that was before', async () => {
  await publish('long-before');
  await payload.kv.delete('index-now-cursor');
  expect(await announceChanges(payload, indexNow)).toBe(0);
  expect(received).toEqual([]);
});

test('a publication is announced once, with its page and the lists, and with no other form', async () => {
  await publish('announced');
  await announceChanges(payload, indexNow);
  expect(received).toMatchObject([{ host: 'verdict.example', key, keyLocation: `${siteUrl}/${key}.txt` }]);
  expect(announced().filter((url) => url.includes('announced'))).toEqual([`${siteUrl}/compare/announced`]);
  expect(announced()).toContain(`${siteUrl}/`);
  expect(announced().filter((url) => /[*]|\.(json|md|csv|png|xml|txt)$|\/embed\//.test(url))).toEqual([]);
  received.length = 0;
  await announceChanges(payload, indexNow);
  expect(announced()).not.toContain(`${siteUrl}/compare/announced`);
});

test('a changed criterion announces the pages that show it; a draft and a rolled back change announce none', async () => {
  const { id, used } = await publish('shows-it');
  await announceChanges(payload, indexNow);
  received.length = 0;
  await payload.update({ collection: 'comparisons', id, data: { title: 'Draft' }, draft: true });
  await payload
    .update({ collection: 'comparisons', id, data: { options: [], _status: 'published' } })
    .catch(() => undefined);
  await announceChanges(payload, indexNow);
  expect(announced()).toEqual([]);
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: 'Renamed', _status: 'published' },
  });
  await announceChanges(payload, indexNow);
  expect(announced()).toEqual([
    expect.stringMatching(`^${siteUrl}/criteria/`),
    `${siteUrl}/compare/shows-it`,
  ]);
});

test.for([429, 500, 503])('answered %d, it tells the same again next time', async (status) => {
  await publish(`kept-${status}`);
  answer = status;
  expect(await announceChanges(payload, indexNow)).toBe(0);
  answer = 202;
  await announceChanges(payload, indexNow);
  expect(announced().filter((url) => url.endsWith(`kept-${status}`)).length).toBe(2);
});

test('what is refused for good is not told again', async () => {
  await publish('refused');
  answer = 422;
  await announceChanges(payload, indexNow);
  const tellAgain = async () => {
    received.length = 0;
    await announceChanges(payload, indexNow);
    return announced();
  };
  // For as long as a transaction is open in any database of this server, changes are read again.
  await expect.poll(tellAgain, { timeout: 10_000 }).toEqual([]);
});

test('nobody there: it tells the same when somebody is', async () => {
  await publish('unheard');
  expect(await announceChanges(payload, { ...indexNow, endpoint: 'http://127.0.0.1:9/' })).toBe(0);
  await announceChanges(payload, indexNow);
  expect(announced()).toContain(`${siteUrl}/compare/unheard`);
});

test('the key is served at its own address only, and only where one is set', async () => {
  const { findTextTwin } = await import('../../src/app/(machine)/twins/text-twin');
  expect(await findTextTwin(`/${key}.txt`)).toBeNull();
  process.env.INDEXNOW_KEY = key;
  expect(await findTextTwin(`/${key}.txt`)).toMatchObject({ body: key });
  expect(await findTextTwin('/another-key.txt')).toBeNull();
  delete process.env.INDEXNOW_KEY;
});

test('it takes turns among all instances, and stands still without a key', async () => {
  const boss = await startScheduling(databaseUrl, payload);
  const settings = { key, endpoint: indexNow.endpoint };
  await startAnnouncing(boss, payload, { siteUrl, indexNow: settings });
  const scheduled = async () => (await boss.getSchedules()).map(({ name }) => name);
  expect(await scheduled()).toContain('index-now');
  await startAnnouncing(boss, payload, { siteUrl, indexNow: undefined });
  expect(await scheduled()).not.toContain('index-now');
  await boss.stop({ graceful: false });
});
