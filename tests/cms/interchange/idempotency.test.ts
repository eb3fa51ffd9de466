import { randomUUID } from 'node:crypto';
import { handleEndpoints, type Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Scope } from '../../../src/cms/access/roles';
import { importLock } from '../../../src/cms/interchange/import-entries';
import { cleanUpAnswers } from '../../../src/publishing/clean-up-answers';
import { loginAs } from '../../setup/api';
import { aPerson } from '../../setup/content';
import { type PostgresProxy, startPostgresProxy } from '../../setup/postgres-proxy';
import { createTestDatabase, startTestPayload } from '../../setup/test-payload';
import { countTraces } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let proxy: PostgresProxy;
let direct: Client;
let editor: string;
let other: string;

beforeAll(async () => {
  const databaseUrl = await createTestDatabase();
  proxy = await startPostgresProxy(databaseUrl);
  direct = new Client({ connectionString: databaseUrl });
  await direct.connect();
  ({ payload, stop } = await startTestPayload(proxy.url));
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  other = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
beforeEach(() => {
  proxy.cutAtCommit('never');
});
afterAll(async () => {
  await stop();
  await direct.end();
  await proxy.close();
});

interface Sent {
  readonly key?: string;
  readonly as?: string | null;
  readonly query?: string;
  readonly path?: string;
  readonly accept?: string;
}

async function send(body: string, { key, as = editor, query = '', path = '/import', accept }: Sent = {}) {
  const headers = {
    ...(as ? { authorization: as } : {}),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(accept ? { accept } : {}),
  };
  const request = new Request(`http://127.0.0.1:3000/api/comparisons${path}${query}`, {
    method: 'POST',
    headers,
    body,
  });
  const response = await handleEndpoints({ config: payload.config, request });
  const text = await response.text();
  const isReplayed = response.headers.get('idempotency-replayed') === 'true';
  return { status: response.status, text, isReplayed, retryAfter: response.headers.get('retry-after') };
}

const aKey = () => `"${randomUUID()}"`;
const topicFile = (name: string) =>
  JSON.stringify({ format: 'verdict/comparisons', version: 1, topics: [{ name }] });
const reasonOf = ({ text }: { readonly text: string }): unknown => JSON.parse(text).errors?.[0].data?.reason;
const actionOf = ({ text }: { readonly text: string }): unknown => JSON.parse(text).documents?.[0]?.action;

async function count(statement: string, values: readonly unknown[] = []): Promise<number> {
  return Number(
    (await direct.query(`SELECT count(*) AS found FROM ${statement}`, [...values])).rows[0].found,
  );
}
const countTopics = (name: string) => count('topics WHERE name = $1', [name]);
const countAnswers = () => count('idempotent_answers');

test('the same request with the same key is answered as it was, and nothing happens again', async () => {
  const key = aKey();
  const first = await send(topicFile('Once'), { key });
  expect([first.status, first.isReplayed, actionOf(first)]).toEqual([200, false, 'new']);
  const before = await countTraces(payload);
  const again = await send(topicFile('Once'), { key });
  expect(again).toEqual({ ...first, isReplayed: true });
  const unquoted = await send(topicFile('Once'), { key: key.replaceAll('"', '') });
  expect(unquoted).toEqual({ ...first, isReplayed: true });
  expect(await countTraces(payload)).toEqual(before);
  const withoutKey = await send(topicFile('Once'));
  expect([withoutKey.isReplayed, actionOf(withoutKey)]).toEqual([false, 'unchanged']);
});

test('neither key, sender nor file can be read in what is kept', async () => {
  const secret = `secret-${randomUUID()}`;
  await send(topicFile('Kept'), { key: `"${secret}"` });
  const { rows } = await direct.query('SELECT key_hash, request_hash FROM idempotent_answers');
  for (const { key_hash, request_hash } of rows)
    expect([key_hash, request_hash]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
});

test('a key that was used for another request is refused: another file, another address, another door', async () => {
  const key = aKey();
  await send(topicFile('Used'), { key });
  const before = await countTraces(payload);
  for (const wrong of [
    await send(topicFile('Other'), { key }),
    await send(topicFile('Used'), { key, query: '?publish=true' }),
    await send('Criterion,Weight\r\n', { key, path: '/1/table' }),
  ])
    expect([wrong.status, reasonOf(wrong), wrong.isReplayed]).toEqual([422, 'idempotency-key-reused', false]);
  expect(await countTraces(payload)).toEqual(before);
  expect(await countTopics('Other')).toBe(0);
});

test('the key of somebody else is another key', async () => {
  const key = aKey();
  await send(topicFile('Mine'), { key });
  const theirs = await send(topicFile('Theirs'), { key, as: other });
  expect([theirs.status, theirs.isReplayed, actionOf(theirs)]).toEqual([200, false, 'new']);
});

test.for(['', '""', '"open', 'a, b', '"a", "b"', `"${'k'.repeat(256)}"`])(
  'the malformed key %s is refused before anything is done',
  async (key) => {
    const answer = await send(topicFile('Malformed'), { key });
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'idempotency-key-malformed']);
    expect(await countTopics('Malformed')).toBe(0);
  },
);

test('what was refused and what was only tried leaves the key free', async () => {
  const key = aKey();
  const before = await countAnswers();
  const dry = await send(topicFile('Mended'), { key, query: '?dryRun=true' });
  expect([dry.status, actionOf(dry)]).toEqual([200, 'new']);
  const refused = await send(topicFile(''), { key });
  expect([refused.status, JSON.parse(refused.text).problems]).toMatchObject([
    422,
    [{ field: 'topic 1, name' }],
  ]);
  expect((await send('{', { key })).status).toBe(422);
  expect((await send('Criterion\r\n', { key, path: '/999999/table' })).status).toBe(404);
  expect(await countAnswers()).toBe(before);
  const mended = await send(topicFile('Mended'), { key });
  expect([mended.status, mended.isReplayed, actionOf(mended)]).toEqual([200, false, 'new']);
  expect(await countAnswers()).toBe(before + 1);
});

test('of many at the same moment one is carried out, and the others hear that it is under way', async () => {
  const key = aKey();
  await direct.query('SELECT pg_advisory_lock($1)', [importLock]);
  const all = Array.from({ length: 6 }, () => send(topicFile('At once'), { key }));
  const settled: Awaited<ReturnType<typeof send>>[] = [];
  for (const one of all) void one.then((answer) => settled.push(answer));
  await vi.waitFor(() => expect(settled).toHaveLength(5), { timeout: 10_000, interval: 50 });
  for (const refused of settled)
    expect([refused.status, reasonOf(refused), refused.retryAfter]).toEqual([
      409,
      'idempotency-key-in-flight',
      '2',
    ]);
  expect(await countTopics('At once')).toBe(0);
  await direct.query('SELECT pg_advisory_unlock($1)', [importLock]);
  const answers = await Promise.all(all);
  const done = answers.filter(({ status }) => status === 200);
  expect(done).toMatchObject([{ isReplayed: false }]);
  expect(await countTopics('At once')).toBe(1);
  expect(await send(topicFile('At once'), { key })).toEqual({ ...done[0], isReplayed: true });
});

test('retried until it is answered, a request from many sides at once is carried out once', async () => {
  const key = aKey();
  const untilAnswered = async () => {
    for (;;) {
      const answer = await send(topicFile('Persistent'), { key });
      if (answer.status !== 409) return answer;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const answers = await Promise.all(Array.from({ length: 8 }, untilAnswered));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
  expect(await countTopics('Persistent')).toBe(1);
});

test('lost before COMMIT, nothing is stored, no answer is kept, and the next try does it', async () => {
  vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  const key = aKey();
  const answers = await countAnswers();
  proxy.cutAtCommit('before commit');
  const lost = await send(topicFile('Lost'), { key });
  expect(lost.status).toBe(500);
  expect([await countTopics('Lost'), await countAnswers()]).toEqual([0, answers]);
  proxy.cutAtCommit('never');
  const next = await send(topicFile('Lost'), { key });
  expect([next.status, next.isReplayed, actionOf(next)]).toEqual([200, false, 'new']);
});

test('done but never answered, the next try gets the answer and does nothing', async () => {
  vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  const key = aKey();
  proxy.cutAtCommit('after commit');
  expect((await send(topicFile('In doubt'), { key })).status).toBe(500);
  proxy.cutAtCommit('never');
  await vi.waitFor(async () => expect(await countTopics('In doubt')).toBe(1), { timeout: 5_000 });
  const next = await send(topicFile('In doubt'), { key });
  expect([next.status, next.isReplayed, actionOf(next)]).toEqual([200, true, 'new']);
  expect(await countTopics('In doubt')).toBe(1);
});

test('a database session that is killed in the middle gives the key back', async () => {
  vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  const key = aKey();
  await direct.query('SELECT pg_advisory_lock($1)', [importLock]);
  const killed = send(topicFile('Killed'), { key });
  // Other tests hold locks of their own on the same server.
  const holders = `pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  await vi.waitFor(async () => expect(await count(holders)).toBe(1), { timeout: 5_000 });
  await direct.query(`SELECT pg_terminate_backend(pid) FROM ${holders}`);
  expect((await killed).status).toBe(500);
  await direct.query('SELECT pg_advisory_unlock($1)', [importLock]);
  expect(await countTopics('Killed')).toBe(0);
  const next = await send(topicFile('Killed'), { key });
  expect([next.status, next.isReplayed, actionOf(next)]).toEqual([200, false, 'new']);
});

test('after a day the key is free, and what was kept for it is gone', async () => {
  const key = aKey();
  await send(topicFile('Yesterday'), { key });
  await direct.query("UPDATE idempotent_answers SET expires_at = now() - interval '1 second'");
  const today = await send(topicFile('Today'), { key });
  expect([today.status, today.isReplayed, actionOf(today)]).toEqual([200, false, 'new']);
  expect(await countAnswers()).toBe(1);
  await cleanUpAnswers(payload);
  expect(await countAnswers()).toBe(1);
  await direct.query("UPDATE idempotent_answers SET expires_at = now() - interval '1 second'");
  await cleanUpAnswers(payload);
  expect(await countAnswers()).toBe(0);
});

test('who asks for lines gets the kept report as one line, and refusals with their status', async () => {
  const key = aKey();
  const lines = { key, accept: 'application/x-ndjson' };
  const first = await send(topicFile('Lines'), lines);
  const [progress, ...rest] = first.text.trim().split('\n');
  expect(JSON.parse(progress ?? '')).toMatchObject({ progress: { done: 0, total: 1 } });
  const again = await send(topicFile('Lines'), lines);
  expect([again.status, again.isReplayed, again.text]).toEqual([200, true, `${rest.at(-1)}\n`]);
  const whole = await send(topicFile('Lines'), { key });
  expect([whole.isReplayed, JSON.parse(whole.text)]).toEqual([true, JSON.parse(again.text).report]);
  expect(await send(topicFile('Other lines'), lines)).toMatchObject({ status: 422 });
});

test('the answer is for who still may ask', async () => {
  const data = { name: 'Importer', scopes: ['write-drafts' as Scope] };
  const client = await payload.create({ collection: 'api-clients', data });
  const sent = { key: aKey(), as: `Bearer ${client.key}` };
  expect(await send(topicFile('Drafted'), sent)).toMatchObject({ status: 200, isReplayed: false });
  expect(await send(topicFile('Drafted'), sent)).toMatchObject({ status: 200, isReplayed: true });
  expect((await send(topicFile('Drafted'), { ...sent, query: '?publish=true' })).status).toBe(403);
  const change = (changes: { scopes?: Scope[]; revoked?: boolean }) =>
    payload.update({ collection: 'api-clients', id: client.id, data: changes });
  await change({ scopes: ['read-drafts'] });
  expect(await send(topicFile('Drafted'), sent)).toMatchObject({ status: 403, isReplayed: false });
  await change({ revoked: true });
  expect(await send(topicFile('Drafted'), sent)).toMatchObject({ status: 401, isReplayed: false });
  expect((await send(topicFile('Drafted'), { ...sent, as: null })).status).toBe(401);
});

test('a table is imported once as well', async () => {
  const comparison = { title: 'Tabled', options: [{ option: 'left' }, { option: 'right' }] };
  const options = ['left', 'right'].map((slug) => ({ slug, name: slug }));
  const file = { format: 'verdict/comparisons', version: 1, comparisons: [comparison], options };
  await send(JSON.stringify(file));
  const { docs } = await payload.find({
    ...{ collection: 'comparisons', draft: true, where: { title: { equals: 'Tabled' } }, depth: 0 },
  });
  const sent = { key: aKey(), path: `/${docs[0]?.id}/table` };
  const table = 'Criterion,Weight\r\nPrice of it,3\r\n';
  const first = await send(table, sent);
  expect([first.status, actionOf(first)]).toEqual([200, 'new']);
  expect(await send(table, sent)).toEqual({ ...first, isReplayed: true });
});

test('more imports at once than there are connections are all answered', async () => {
  const { docs } = await payload.find({
    ...{ collection: 'comparisons', draft: true, where: { title: { equals: 'Tabled' } }, depth: 0 },
  });
  const path = `/${docs[0]?.id}/table`;
  const table = 'Criterion,Weight\r\nPrice of it,4\r\n';
  const all = Array.from({ length: 15 }, () => send(table, { key: aKey(), path }));
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(15).fill(200));
});
