import { sql } from '@payloadcms/db-postgres';
import { handleEndpoints, type Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Scope } from '../../../src/cms/access/roles';
import { importLock } from '../../../src/cms/interchange/import-entries';
import { importJson } from '../../../src/cms/interchange/import-json';
import { api, loginAs } from '../../setup/api';
import { aPerson } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, importValue, statement } from './interchange-stage';

let payload: Payload;
let databaseUrl: string;
let stop: () => Promise<void>;
let editor: Awaited<ReturnType<typeof aPerson>>;
let token: string;

beforeAll(async () => {
  ({ payload, databaseUrl, stop } = await startTestPayload());
  editor = await aPerson(payload, 'editor');
  token = await loginAs(payload, editor.email);
});
beforeEach(() => emptyDatabase(payload));
afterAll(() => stop());

const head = { format: 'verdict/comparisons', version: 1 };
const someTopics = (count: number) => ({
  ...head,
  topics: Array.from({ length: count }, (_, index) => ({ name: `Topic ${index}` })),
});

async function aKey(...scopes: Scope[]): Promise<string> {
  const data = { name: scopes.join(), scopes };
  return `Bearer ${(await payload.create({ collection: 'api-clients', data })).key}`;
}

const send = (file: object, authorization: string, query = '') =>
  api(payload, `/comparisons/import${query}`, { method: 'POST', body: file, authorization });

const actionsOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
  body.documents.map(({ action }: { readonly action: string }) => action);

test('an import waits for another one, and is told to come again when that takes too long', async () => {
  const other = new Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('SELECT pg_advisory_lock($1)', [importLock]);
  const order = { payload, user: editor, publish: false, dryRun: false };
  const before = await countTraces(payload);
  const started = Date.now();
  const waiting = importJson(JSON.stringify(someTopics(1)), { ...order, longestWait: 1_000 });
  await expect(waiting).rejects.toMatchObject({
    ...{ status: 409, isPublic: true },
    message: 'Another import is under way. Nothing was changed; try again when it is done.',
  });
  expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
  expect(await countTraces(payload)).toEqual(before);
  const patient = importJson(JSON.stringify(someTopics(1)), { ...order, longestWait: 20_000 });
  await other.query('SELECT pg_advisory_unlock($1)', [importLock]);
  await other.end();
  expect((await patient).isWritten).toBe(true);
});

test('an import whose sender goes away in the middle is taken back, and the next one need not wait', async () => {
  const before = await countTraces(payload);
  const request = new Request('http://127.0.0.1:3000/api/comparisons/import', {
    method: 'POST',
    headers: { authorization: token, accept: 'application/x-ndjson' },
    body: JSON.stringify(someTopics(60)),
  });
  const { body } = await handleEndpoints({ config: payload.config, request });
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (let said = ''; !said.includes('"done":5,'); )
    said += decoder.decode((await reader?.read())?.value ?? new Uint8Array());
  await reader?.cancel();
  const next = importValue({ ...head, topics: [{ name: 'Next' }] }, { payload, user: editor });
  expect((await next).documents).toMatchObject([{ action: 'new' }]);
  const [{ topics } = { topics: null }] = await statement(
    payload,
    sql`SELECT count(*)::int AS topics FROM topics`,
  );
  expect(topics).toBe(1);
  expect(await countTraces(payload)).toMatchObject({ comparisons: before.comparisons });
});

test('what a fault breaks off in the middle leaves nothing, and says that it is ours', async () => {
  const fault = new Error('the disk is on fire');
  const update = payload.create;
  const before = await countTraces(payload);
  let created = 0;
  Object.assign(payload, {
    create: (options: Parameters<typeof update>[0]) => {
      created += 1;
      if (created === 3) throw fault;
      return update.call(payload, options);
    },
  });
  try {
    await expect(importValue(someTopics(5), { payload, user: editor })).rejects.toBe(fault);
  } finally {
    Object.assign(payload, { create: update });
  }
  expect(await countTraces(payload)).toEqual(before);
  expect((await importValue(someTopics(5), { payload, user: editor })).isWritten).toBe(true);
});

const circle = {
  ...head,
  comparisons: [
    { slug: 'one', title: 'One', related: ['two'] },
    { slug: 'two', title: 'Two', related: ['one'] },
  ],
};

test.for<Scope>(['read-published', 'read-drafts'])('a key to %s imports nothing', async (scope) => {
  const { status, body } = await send(circle, await aKey(scope));
  expect([status, body.errors[0].message]).toEqual([403, 'You may not write drafts, so you may not import.']);
  expect(await countTraces(payload)).toMatchObject({ comparisons: 0 });
});

test('a key to write drafts adds drafts, changes those, and neither publishes nor changes any other', async () => {
  const key = await aKey('write-drafts');
  const otherKey = await aKey('write-drafts');
  const first = await send(circle, key);
  expect([first.status, first.body.problems, actionsOf(first)]).toEqual([200, [], ['new', 'new']]);
  const { docs } = await payload.find({ collection: 'comparisons', draft: true, depth: 0 });
  expect(
    docs.map(({ _status, createdBy, related }) => [_status, createdBy ?? null, related?.length]),
  ).toEqual(Array(2).fill(['draft', null, 1]));
  const again = await send(circle, key);
  expect([again.status, actionsOf(again)]).toEqual([200, ['unchanged', 'unchanged']]);
  const before = await countTraces(payload);
  const published = await send(circle, key, '?publish=true');
  expect([published.status, published.body.errors[0].message]).toEqual([
    403,
    'You may not publish. Import as drafts, and ask an editor to publish them.',
  ]);
  const changed = await send({ ...head, comparisons: [{ slug: 'one', title: 'Changed' }] }, otherKey);
  expect([changed.status, changed.body.problems]).toEqual([
    422,
    [
      {
        ...{ line: 1, column: expect.any(Number), field: 'comparison 1 (Changed)' },
        message:
          'you may not change this one: writers, and keys that write drafts, change what they began themselves',
      },
    ],
  ]);
  expect(await countTraces(payload)).toEqual(before);
  const own = await send({ ...head, comparisons: [{ slug: 'one', title: 'Changed' }] }, key);
  expect([own.status, actionsOf(own)]).toEqual([200, ['changed']]);
});

test('a key to publish changes and publishes, and a revoked one nothing', async () => {
  const key = await aKey('publish');
  const whole = {
    ...head,
    comparisons: [{ slug: 'one', title: 'One', options: [{ option: 'a' }, { option: 'b' }], faqs: [] }],
    options: ['a', 'b'].map((slug) => ({ slug, name: slug })),
  };
  const [comparison] = whole.comparisons;
  const chosen = whole.options.map(({ slug }) => ({ option: slug, chooseWhen: ['You like it'] }));
  const file = { ...whole, comparisons: [{ ...comparison, options: chosen }] };
  expect(await send(file, key, '?publish=true')).toMatchObject({ status: 200, body: { isWritten: true } });
  const { docs } = await payload.find({ collection: 'comparisons', depth: 0 });
  expect(docs.map(({ _status }) => _status)).toEqual(['published']);
  const where = { name: { equals: 'publish' } };
  await payload.update({ collection: 'api-clients', where, data: { revoked: true } });
  expect((await send(file, key)).status).toBe(401);
});
