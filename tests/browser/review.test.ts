import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type ADesk, test } from '../setup/panel-test';
import {
  collectComplaints,
  openComparison,
  openSideBySide,
  pressPublish,
  publish,
  signIn,
  titleField,
} from './admin-panel';
import { aColleague, asAdministrator, asPerson, asVisitor, create, listWhere } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 10_000, interval: 100 };
const panel = (page: Page) => page.getByRole('region', { name: 'Review' });
const state = (page: Page) => panel(page).getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function arrive(aDesk: ADesk, person: { email: string; password: string }): Promise<Page> {
  const page = await (await aDesk()).newPage();
  await signIn(page, person);
  return page;
}

async function needFourEyes(): Promise<void> {
  const api = await asAdministrator();
  await api.need('POST', '/api/globals/editorial', { fourEyes: true });
  onTestFinished(async () => void (await api.need('POST', '/api/globals/editorial', { fourEyes: false })));
}

/** A draft that a writer began, so that it is theirs. */
async function aWritersDraft(person: {
  email: string;
  password: string;
}): Promise<{ id: number; title: string }> {
  const admin = await asAdministrator();
  const { options } = await aDraft(admin);
  const writer = await asPerson(person);
  const title = `Written by ${person.email}`;
  const answer = await writer.need('POST', '/api/comparisons?draft=true&depth=0', {
    title,
    options: options.map((option) => ({ option, chooseWhen: [{ reason: 'You like it' }] })),
    _status: 'draft',
  });
  const { id } = z.object({ doc: z.object({ id: z.number() }) }).parse(answer).doc;
  onTestFinished(async () => void (await admin.need('DELETE', `/api/comparisons/${id}?overrideLock=true`)));
  return { id, title };
}

test('a comparison is submitted, sent back, mended, approved and published, all in the panel', async ({
  aDesk,
}) => {
  await needFourEyes();
  const [author, reviewer] = [await aColleague('writer'), await aColleague('editor')];
  const { id, title } = await aWritersDraft(author);
  const writer = await arrive(aDesk, author);
  const complaints = collectComplaints(writer);
  await openComparison(writer, id);
  await button(writer, 'Submit for review').click();
  await expect.poll(() => state(writer).textContent(), soon).toBe('In review');
  expect(await button(writer, 'Approve').count()).toBe(0);

  const editor = await arrive(aDesk, reviewer);
  await editor.goto('/admin');
  await editor.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: title }).click();
  await titleField(editor).waitFor();
  await pressPublish(editor);
  await editor.getByText('somebody else has to approve it before it is published').first().waitFor();
  await panel(editor).getByLabel('Add a comment').fill('Is the title right?');
  await panel(editor).getByLabel('About').selectOption('Title');
  await button(editor, 'Comment').click();
  await panel(editor).getByText('Is the title right?').waitFor();
  await button(editor, 'Request changes').click();
  await button(editor, 'Send the request').click();
  await editor.getByText('Say which changes are needed.').waitFor();
  await editor.getByLabel(/What should be changed/).fill('A better title, please.');
  await button(editor, 'Send the request').click();
  await expect.poll(() => state(editor).textContent(), soon).toBe('Waiting for changes');

  await writer.goto('/admin');
  await writer
    .getByRole('region', { name: 'Waiting for you' })
    .getByText('Make the requested changes')
    .waitFor();
  await openComparison(writer, id);
  await panel(writer).getByText('A better title, please.').waitFor();
  await button(writer, 'Go to “Title”').click();
  await expect.poll(() => writer.evaluate(() => document.activeElement?.id), soon).toBe('field-title');
  await titleField(writer).fill(`${title}, better`);
  await panel(writer).getByLabel('Resolved').first().check();
  await expect.poll(() => panel(writer).getByText('(1 open)').count(), soon).toBe(0);
  await expect.poll(() => button(writer, 'Submit for review').isEnabled(), soon).toBe(true);
  await button(writer, 'Submit for review').click();
  await expect.poll(() => state(writer).textContent(), soon).toBe('In review');

  await openComparison(editor, id);
  await button(editor, 'Approve').click();
  await expect.poll(() => state(editor).textContent(), soon).toBe('Approved');
  await publish(editor);
  await expect.poll(() => state(editor).textContent(), soon).toBe('Published');
  const { status } = await asVisitor.ask('GET', `/api/comparisons/${id}`);
  expect([status, complaints]).toEqual([200, []]);
});

test('who changed it last finds no Approve, and the list can be narrowed to what is in review', async ({
  aDesk,
}) => {
  await needFourEyes();
  const person = await aColleague('editor');
  const { id, title } = await aWritersDraft(person);
  const page = await arrive(aDesk, person);
  await openComparison(page, id);
  await button(page, 'Submit for review').click();
  await expect.poll(() => state(page).textContent(), soon).toBe('In review');
  expect(await button(page, 'Approve').count()).toBe(0);
  expect(await button(page, 'Request changes').count()).toBe(1);
  for (const [value, count] of [
    ['in-review', 1],
    ['approved', 0],
  ] as const) {
    await page.goto(`/admin/collections/comparisons?where[or][0][and][0][reviewState][equals]=${value}`);
    await page.locator('.collection-list').waitFor();
    await expect.poll(() => page.getByRole('link', { name: title }).count(), soon).toBe(count);
  }
  await page.goto('/admin/collections/comparisons');
  expect(await page.locator('th#heading-reviewState').count()).toBe(1);
});

test('what changed since it was opened is not approved unseen', async ({ aDesk }) => {
  const [author, reviewer] = [await aColleague('writer'), await aColleague('editor')];
  const { id } = await aWritersDraft(author);
  const writer = await arrive(aDesk, author);
  await openComparison(writer, id);
  await button(writer, 'Submit for review').click();
  await expect.poll(() => state(writer).textContent(), soon).toBe('In review');
  const editor = await arrive(aDesk, reviewer);
  await openComparison(editor, id);
  await button(editor, 'Approve').waitFor();
  await titleField(writer).fill('Changed meanwhile');
  await expect.poll(() => state(writer).textContent(), soon).toBe('A draft');
  await button(writer, 'Submit for review').click();
  await expect.poll(() => state(writer).textContent(), soon).toBe('In review');
  await button(editor, 'Approve').click();
  await editor.getByText('It was changed since you opened it.').first().waitFor();
  await panel(editor).getByText('Somebody changed it since you opened it.').waitFor();
  expect(await state(editor).textContent()).toBe('In review');
});

test('a rich comparison that was approved is published from the panel as it is, every field included', async ({
  aDesk,
}) => {
  await needFourEyes();
  const admin = await asAdministrator();
  const shape = z.object({ id: z.number() });
  const [{ id: original } = { id: 0 }] = await listWhere(admin, 'comparisons', {
    field: 'slug',
    value: 'postgresql-vs-mysql-vs-sqlite-web-application',
    shape,
  });
  const id = await create(admin, `comparisons/${original}/duplicate`, {});
  const title = `A rich copy ${id}`;
  await admin.need('PATCH', `/api/comparisons/${id}?draft=true`, { title });
  onTestFinished(async () => void (await admin.need('DELETE', `/api/comparisons/${id}?overrideLock=true`)));
  const page = await arrive(aDesk, await aColleague('editor'));
  await openComparison(page, id);
  await button(page, 'Submit for review').click();
  await expect.poll(() => state(page).textContent(), soon).toBe('In review');
  const reviewer = await arrive(aDesk, await aColleague('editor'));
  await openComparison(reviewer, id);
  await button(reviewer, 'Approve').click();
  await expect.poll(() => state(reviewer).textContent(), soon).toBe('Approved');
  await page.reload();
  await titleField(page).waitFor();
  await openSideBySide(page);
  await publish(page);
  await expect.poll(() => state(page).textContent(), soon).toBe('Published');
  expect((await asVisitor.ask('GET', `/api/comparisons/${id}`)).status).toBe(200);
});
