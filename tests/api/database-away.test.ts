import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { resilientPool } from '../../src/cms/resilient-pool';
import { DatabaseLine } from '../faults/stage/database-line';
import { aClientKey } from '../setup/agent';
import { loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { ask } from '../setup/routes';
import { createTestDatabase, startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let line: DatabaseLine;
let url: string;
let session: string;
let key: string;

beforeAll(async () => {
  const databaseUrl = new URL(await createTestDatabase());
  const target = Number(databaseUrl.port);
  line = new DatabaseLine(() => target);
  await line.open();
  databaseUrl.port = String(line.port);
  url = databaseUrl.href;
  ({ payload, stop } = await startTestPayload(url));
  session = (await loginAs(payload, (await aPerson(payload, 'editor')).email)).replace('JWT ', '');
  key = await aClientKey(payload, 'publish');
});
beforeEach(() => {
  // What is lost here is lost on purpose; it is logged as an error.
  vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  await stop();
  await line.close();
});

const away = 'The database cannot be reached just now. Please try again in a few seconds.';
const notSignedIn =
  'The database cannot be reached just now, so nobody can sign in. Please try again in a few seconds.';
const notSaved =
  'The database cannot be reached just now, so this may not be saved. Leave this page open and save again in a few seconds.';
const inDoubt = expect.stringContaining('Whether anything was stored is not known');
const cookie = () => ({ cookie: `verdict-token=${session}`, origin: 'http://127.0.0.1:3000' });
const quiet = { warn: () => undefined };
const query = { query: '{ Topics { totalDocs } }' };
const topic = { name: 'Lost', _status: 'published' };

async function whileAway<Result>(work: () => Promise<Result>): Promise<Result> {
  await line.close();
  try {
    return await work();
  } finally {
    await line.open();
    await expect.poll(async () => (await ask('/topics')).status).toBe(200);
  }
}

test.each([
  ['a visitor', () => ask('/topics'), away],
  ['a visitor who asks for one that is not there', () => ask('/topics/999999'), away],
  [
    'whoever is signed in, who would be taken for a visitor',
    () => ask('/users/me', { headers: cookie() }),
    away,
  ],
  ['a program with a key', () => ask('/topics', { headers: { authorization: key } }), null],
  [
    'whoever signs in',
    () => ask('/users/login', { method: 'POST', body: { email: 'a@example.org', password: 'x' } }),
    notSignedIn,
  ],
  ['a writer', () => ask('/topics', { method: 'POST', body: topic, headers: cookie() }), notSaved],
  [
    'a program that writes',
    () => ask('/topics', { method: 'POST', body: topic, headers: { authorization: key } }),
    inDoubt,
  ],
  ['who asks by GraphQL', () => ask('/graphql', { method: 'POST', body: query }), inDoubt],
  [
    'who is signed in and asks by GraphQL',
    () => ask('/graphql', { method: 'POST', body: query, headers: cookie() }),
    inDoubt,
  ],
])('while the database is away, %s is told so, and when to ask again', async (_who, asking, words) => {
  const answer = await whileAway(asking);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  if (words !== null) expect(answer.body).toEqual({ errors: [{ message: words }] });
});

test('what went wrong while the database was there is told as ever', async () => {
  await whileAway(() => ask('/topics'));
  expect((await ask('/topics/999999')).status).toBe(404);
  expect((await ask('/topics', { method: 'POST', body: topic })).status).toBe(403);
});

test('a statement that the network swallowed is given up, and its connection with it', async () => {
  const pool = resilientPool({ connectionString: url, silenceLimitMs: 200 }, quiet);
  await pool.query('SELECT 1');
  line.isSwallowing = true;
  await expect(pool.query('SELECT 1')).rejects.toThrow('timeout');
  line.isSwallowing = false;
  expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  await pool.end();
});

test('a connection that nobody asks anything may be silent', async () => {
  const pool = resilientPool({ connectionString: url, silenceLimitMs: 50 }, quiet);
  const client = await pool.connect();
  await client.query('BEGIN');
  await wait(200);
  expect((await client.query('SELECT 1')).rowCount).toBe(1);
  client.release();
  await pool.end();
});
