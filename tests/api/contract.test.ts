import { Validator } from '@seriousme/openapi-schema-validator';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../src/cli/sample/load-sample';
import { describeApi } from '../../src/cms/openapi/document';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { AnswerCheck, type Contract, type DocumentedRead, listReads } from '../setup/contract';
import { ask } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let contract: Contract;
let check: AnswerCheck;
let asked: { readonly who: string; readonly authorization: string | null }[];

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  await loadSample(payload);
  contract = describeApi(payload.config, 'https://compare.example.org');
  check = new AnswerCheck(contract);
  const [administrator, writer] = [await aPerson(payload, 'admin'), await aPerson(payload, 'writer')];
  const login = await loginAs(payload, administrator.email);
  await fillTheRest(login);
  const key = await api(payload, '/api-clients', {
    method: 'POST',
    authorization: login,
    body: { name: 'Reader', scopes: ['read-drafts'] },
  });
  asked = [
    { who: 'a visitor', authorization: null },
    { who: 'a writer', authorization: await loginAs(payload, writer.email) },
    { who: 'an administrator', authorization: login },
    { who: 'a key', authorization: `Bearer ${key.body.doc.key}` },
  ];
}, 120_000);
afterAll(() => stop());

/** The sample has none of these, and an answer without documents proves nothing. */
async function fillTheRest(authorization: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const answer = await api(payload, path, { method: 'POST', authorization, body });
    expect([path, answer.status]).toEqual([path, 201]);
  };
  await post('/redirects', { from: '/compare/somewhere-else', to: '/compare' });
  await post('/webhooks', { name: 'Receiver', url: 'https://93.184.216.34/hook', events: ['published'] });
  await post('/topics', { name: 'Told of', _status: 'published' });
  await post('/comparisons?draft=true', { title: 'Unfinished', _status: 'draft' });
  const { status } = await api(payload, '/inquiries', {
    method: 'POST',
    body: { name: 'Ada', email: 'ada@example.org', message: 'Which one shall I take for my shop?' },
  });
  expect(status).toBe(201);
  await payload.create({
    collection: 'users',
    data: {
      name: 'Author',
      email: 'author@example.org',
      password: 'long-enough-1',
      role: 'writer',
      publicProfile: true,
    },
  });
  const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  const file = { data, name: 'described.png', mimetype: 'image/png', size: data.length };
  await payload.create({ collection: 'media', data: { alt: 'A blue field' }, file });
}

test('the contract is OpenAPI 3.1, as that is defined', async () => {
  const result = await new Validator().validate(structuredClone(contract));
  expect(result.valid, JSON.stringify(result.errors)).toBe(true);
});

test('each operation has a name of its own, and each reference leads somewhere', () => {
  const operations = Object.values(contract.paths).flatMap(({ get, post, patch, delete: remove }) =>
    [get, post, patch, remove].flatMap((operation) => operation?.operationId ?? []),
  );
  expect(new Set(operations).size).toBe(operations.length);
  const references = [...JSON.stringify(contract).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  const names = new Set(references.map(([, name = '']) => name));
  expect([...names].filter((name) => !(name in contract.components.schemas))).toEqual([]);
});

const questions = ['', 'depth=0', 'depth=3', 'limit=100&sort=-createdAt&depth=2', 'draft=true&limit=100'];

/** `/api/topics/{id}` with the numbers of documents that are there, whoever may see them. */
async function addressesOf({ path }: DocumentedRead): Promise<string[]> {
  const inApi = path.replace(/^\/api/, '');
  if (!path.includes('{id}')) return [inApi];
  const collection = path.split('/')[2] as 'topics';
  const { docs } = await payload.find({ collection, limit: 5, depth: 0, sort: 'id' });
  expect([path, docs.length > 0]).toEqual([path, true]);
  return docs.map(({ id }) => inApi.replace('{id}', String(id)));
}

test('what every address of the API may refuse is described', () => {
  const operations = Object.entries(contract.paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, { get, post, patch, delete: remove }]) =>
      [get, post, patch, remove].flatMap((operation) => (operation ? [{ path, operation }] : [])),
    );
  const missing = operations.flatMap(({ path, operation: { operationId, responses } }) =>
    [400, 401, 429].filter((status) => !(status in responses)).map((status) => [path, operationId, status]),
  );
  expect(missing).toEqual([]);
});

test('a question that is none is refused as described, by every documented read', async () => {
  for (const read of listReads(contract).filter(({ path }) => path.startsWith('/api/'))) {
    const address = read.path.replace(/^\/api/, '').replace('{id}', '1');
    const { status, body } = await ask(`${address}?depth=far`);
    expect([address, status, check.problems(read, status, body)]).toEqual([address, 400, []]);
  }
});

test('every documented read answers as it is described, to everybody', { timeout: 120_000 }, async () => {
  const reads = listReads(contract).filter(({ path }) => path.startsWith('/api/'));
  let answers = 0;
  let documents = 0;
  const problems: string[] = [];
  const answered = new Set<string>();
  for (const read of reads) {
    for (const address of await addressesOf(read)) {
      for (const { who, authorization } of asked) {
        for (const question of read.operation.parameters ? questions : ['']) {
          const { status, body } = await api(payload, `${address}?${question}`, { authorization });
          answers += 1;
          if (status === 200) answered.add(read.path);
          documents += body?.docs?.length ?? (body?.id ? 1 : 0);
          const found = check.problems(read, status, body);
          if (found.length > 0)
            problems.push(`${address}?${question} for ${who}: ${status} ${found.slice(0, 3).join('; ')}`);
        }
      }
    }
  }
  expect(problems.slice(0, 20)).toEqual([]);
  expect(reads.filter(({ path }) => !answered.has(path)).map(({ path }) => path)).toEqual([]);
  expect(answers).toBeGreaterThan(500);
  expect(documents).toBeGreaterThan(1000);
});

test('who is promised to read may, and who is not, may not', async () => {
  for (const read of listReads(contract).filter(({ path }) => /^\/api\/[\w-]+$/.test(path))) {
    const { status } = await api(payload, read.path.replace(/^\/api/, ''));
    const isOpen = read.operation.security.some((way) => Object.keys(way).length === 0);
    expect([read.path, status]).toEqual([
      read.path,
      isOpen || read.operation.security.length === 0 ? 200 : 403,
    ]);
  }
});

test('an answer that is not as described is noticed', () => {
  const read = listReads(contract).find(({ path }) => path === '/api/topics/{id}');
  if (!read) throw new Error('Topics are not in the contract');
  const whole = {
    id: 1,
    name: 'A',
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
  };
  expect(check.problems(read, 200, whole)).toEqual([]);
  expect(check.problems(read, 200, { ...whole, name: 1 })).not.toEqual([]);
  expect(check.problems(read, 200, { ...whole, secret: 'x' })).not.toEqual([]);
  expect(check.problems(read, 200, { id: 1 })).not.toEqual([]);
  expect(check.problems(read, 418, whole)).not.toEqual([]);
});

test('settings that nobody has saved yet are answered as described', async () => {
  const read = listReads(contract).find(({ path }) => path === '/api/globals/site');
  if (!read) throw new Error('The settings are not in the contract');
  const { rows } = await payload.db.pool.query('DELETE FROM site RETURNING *');
  const { status, body } = await ask('/globals/site');
  expect([rows.length, status, body.id, check.problems(read, status, body)]).toEqual([1, 200, undefined, []]);
});
