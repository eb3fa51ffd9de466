import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../src/cli/sample/load-sample';
import { cellOf, isUnknown } from '../../src/domain/comparison';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let find: typeof import('../../src/queries/find-comparison').findComparison;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  ({ findComparison: find } = await import('../../src/queries/find-comparison'));
  await loadSample(payload);
});
afterAll(() => stop());

const outcomes = async (slug: string) => (await find(slug))?.rows.map(({ outcome }) => outcome.kind) ?? [];

test('the page the project started from is there for visitors, whole', async () => {
  const comparison = await find('nodejs-vs-python-backend');
  expect(comparison?.options.map(({ slug, chooseWhen }) => [slug, chooseWhen.length])).toEqual([
    ['nodejs', 4],
    ['python-fastapi', 4],
  ]);
  expect(comparison?.rows.length).toBe(7);
  expect(comparison?.rows.filter(({ outcome }) => outcome.label === 'Both').length).toBe(1);
  expect(comparison?.recommendations.length).toBe(3);
  expect(comparison?.faqs.length).toBe(1);
  expect(comparison?.callToAction?.action).toEqual({ kind: 'form' });
  expect(comparison?.publishedAt).toMatch(/^2025-01/);
});

test('what a page is rendered from is plain JSON, with nothing left undefined', async () => {
  for (const slug of ['nodejs-vs-python-backend', 'graphql-vs-rest-apis']) {
    const comparison = await find(slug);
    expect(JSON.parse(JSON.stringify(comparison))).toStrictEqual(comparison);
  }
  const { findHome } = await import('../../src/queries/find-site');
  const home = await findHome();
  expect(JSON.parse(JSON.stringify(home))).toStrictEqual(home);
});

test('the other three have the shapes a page must be able to show', async () => {
  expect((await find('postgresql-vs-mysql-vs-sqlite-web-application'))?.options.length).toBe(3);
  expect(await outcomes('graphql-vs-rest-apis')).toEqual(expect.arrayContaining(['depends', 'unknown']));
  const graphql = await find('graphql-vs-rest-apis');
  const cells = graphql?.rows.flatMap((row) => graphql.options.map(({ id }) => cellOf(row, id))) ?? [];
  expect(cells.some(isUnknown)).toBe(true);
  expect((await find('http-1-1-vs-http-2-vs-http-3'))?.verdict).toBeNull();
  expect(new Set(await outcomes('http-1-1-vs-http-2-vs-http-3'))).toEqual(new Set(['none']));
});

test('a load that fails leaves nothing behind', async () => {
  const before = await payload.db.pool.query(
    'SELECT (SELECT count(*) FROM options) AS options, (SELECT count(*) FROM activity) AS events',
  );
  await expect(loadSample(payload)).rejects.toThrow();
  const after = await payload.db.pool.query(
    'SELECT (SELECT count(*) FROM options) AS options, (SELECT count(*) FROM activity) AS events',
  );
  expect(after.rows).toEqual(before.rows);
});
