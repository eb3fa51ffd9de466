import { randomUUID } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import {
  collectComplaints,
  openCell,
  openComparison,
  openSideBySide,
  publish,
  signIn,
  titleField,
} from './admin-panel';
import { type Api, aColleague, asAdministrator, asVisitor, listWhere } from './api';
import { nodejsVsPython } from './templates';

const withinSeconds = { timeout: 5000, interval: 100 };
const untilAutosaved = { timeout: 15_000, interval: 200 };

test('an edit is with all readers right after Publish, and with none before', async ({ context }) => {
  const id = await nodejsVsPythonUntouched();
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  const title = `Node.js vs Python, edited ${randomUUID()}`;
  const cell = `The event loop, edited ${randomUUID()}`;
  await titleField(page).fill(title);
  await (await openCell(page, { row: 0, column: 'Node.js' })).fill(cell);
  await expect.poll(async () => JSON.stringify(await readDraft(id)), untilAutosaved).toContain(cell);
  expect(await listPlacesThatShow(title, cell)).toEqual([]);
  await publish(page);
  await expect
    .poll(() => listPlacesThatShow(title, cell), withinSeconds)
    .toEqual(['page', 'front page', 'list', 'JSON', 'GraphQL']);
  expect(complaints).toEqual([]);
});

test('a new comparison is made and published with its new options and criterion, all in the panel', async ({
  context,
}) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  const suffix = randomUUID().slice(0, 8);
  const [right, left] = [`Zeta ${suffix}`, `Alpha ${suffix}`];
  const title = `Zeta or Alpha ${suffix}`;
  await page.goto('/admin/collections/comparisons/create');
  await titleField(page).fill(title);
  const { keyboard } = page;
  await page.getByRole('combobox', { name: 'Add an option' }).click();
  for (const name of [right, left]) {
    await keyboard.type(name);
    await keyboard.press('Enter');
  }
  await page.getByRole('columnheader', { name: left }).waitFor();
  await page.getByText('+ Criterion').click();
  await keyboard.type(`Weight ${suffix}`);
  await keyboard.press('Tab');
  await keyboard.type('Four grams');
  expect(await page.locator('#field-slug').inputValue()).toBe('');
  await publish(page);
  const path = `/compare/alpha-${suffix}-vs-zeta-${suffix}`;
  await expect.poll(() => textAt(path), withinSeconds).toContain('Four grams');
  for (const [collection, name] of [
    ['options', right],
    ['options', left],
    ['criteria', `Weight ${suffix}`],
  ] as const)
    expect(
      await listWhere(asVisitor, collection, { field: 'name', value: name, shape: named }),
      name,
    ).toEqual([{ name }]);
});

test('a writer finds no Publish button, and is refused by the API', async ({ context }) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('writer'));
  await page.goto('/admin/collections/comparisons/create');
  const title = `A writer’s draft ${randomUUID()}`;
  await titleField(page).fill(title);
  await page.getByText('Last saved').waitFor();
  expect(await page.getByRole('button', { name: /publish/i }).count()).toBe(0);
  const id = Number(new URL(page.url()).pathname.split('/').at(-1));
  const status = await page.evaluate(
    async (path) =>
      (
        await fetch(path, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ _status: 'published' }),
        })
      ).status,
    `/api/comparisons/${id}`,
  );
  expect(status).toBe(403);
  const shape = z.object({ title: z.string() });
  expect(await listWhere(asVisitor, 'comparisons', { field: 'title', value: title, shape })).toEqual([]);
});

const named = z.object({ name: z.string() });

/** Its id; what the test changes is put back, and back with readers, before the next test. */
async function nodejsVsPythonUntouched(): Promise<number> {
  const api = await asAdministrator();
  const shape = z.object({ id: z.number(), title: z.string(), rows: z.array(z.looseObject({})) });
  const place = { field: 'slug', value: 'nodejs-vs-python-backend', shape };
  const [{ id, ...original } = { id: 0, title: '', rows: [] }] = await listWhere(api, 'comparisons', place);
  onTestFinished(async () => {
    await putBack(api, id, original);
    await expect.poll(() => textAt('/compare'), withinSeconds).toContain(original.title);
    await expect.poll(() => textAt(nodejsVsPython), withinSeconds).toContain(original.title);
  });
  return id;
}

async function readDraft(id: number): Promise<unknown> {
  const api = await asAdministrator();
  return api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`);
}

async function putBack(api: Api, id: number, original: object): Promise<void> {
  // Whoever had it open may still hold its lock.
  await api.need('PATCH', `/api/comparisons/${id}?overrideLock=true`, { ...original, _status: 'published' });
}

async function listPlacesThatShow(title: string, cell: string): Promise<readonly string[]> {
  const query =
    'query { Comparisons(where: { slug: { equals: "nodejs-vs-python-backend" } }) { docs { title rows { cells } } } }';
  const found = await Promise.all([
    textAt(nodejsVsPython).then((text) => text.includes(title) && text.includes(cell) && 'page'),
    textAt('/').then((text) => text.includes(title) && 'front page'),
    textAt('/compare').then((text) => text.includes(title) && 'list'),
    textAt(`${nodejsVsPython}.json`).then((text) => text.includes(title) && text.includes(cell) && 'JSON'),
    asVisitor.need('POST', '/api/graphql', { query }).then((answer) => {
      const text = JSON.stringify(answer);
      return text.includes(title) && text.includes(cell) && 'GraphQL';
    }),
  ]);
  return found.filter((place) => place !== false);
}

async function textAt(path: string): Promise<string> {
  const response = await fetch(`${testSite().baseUrl}${path}`);
  return response.text();
}
