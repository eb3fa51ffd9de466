import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versioned, versionedGlobals } from '../../../src/api/is-nowhere';
import { api, loginAs } from '../../setup/api';
import { aPerson } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let authorization: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  authorization = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
afterAll(() => stop());

const draft = (body: object) =>
  api(payload, '/comparisons?draft=true', {
    method: 'POST',
    authorization,
    body: { title: 'A', _status: 'draft', ...body },
  });

test.each([
  { rows: null, options: null, recommendations: null },
  { verdict: null, meta: null, callToAction: null },
  { rows: [{ outcome: null, cells: null }] },
  { rows: [{ outcome: { winners: null } }] },
  { faqs: [null], related: null, authors: null },
  { rows: [null] },
])('nothing is taken for what it is: %j', async (body) => {
  const { status, body: answer } = await draft(body);
  expect([status, answer.doc?.title]).toEqual([201, 'A']);
});

test.each([
  [{ title: {} }, 'title'],
  [{ slug: { a: 1 } }, 'slug'],
  [{ rows: 'none' }, 'rows'],
  [{ rows: ['none'] }, 'rows.0'],
  [{ rows: [{ note: [{}] }] }, 'rows.0.note'],
  [{ verdict: 'A' }, 'verdict'],
  [{ verdict: { outcome: { kind: {} } } }, 'verdict.outcome.kind'],
  [{ publishedAt: 'yesterday' }, 'publishedAt'],
  [{ publishedAt: '+010000-01-01T00:00:00.000Z' }, 'publishedAt'],
  [{ publishedAt: '-000044-03-15T00:00:00.000Z' }, 'publishedAt'],
  [{ publishedAt: '0000-01-01T00:00:00.000Z' }, 'publishedAt'],
])('what is of another kind than its field is refused there: %j', async (body, path) => {
  const { status, body: answer } = await draft(body);
  expect([status, answer.errors[0].data.errors.map((error: { path: string }) => error.path)]).toEqual([
    400,
    [path],
  ]);
});

test('what keeps versions is known', () => {
  const { collections, globals } = payload.config;
  expect(
    collections
      .filter(({ versions }) => versions)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual([...versioned].sort());
  expect(globals.filter(({ versions }) => versions).map(({ slug }) => slug)).toEqual(versionedGlobals);
});
