import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import { collectComplaints, openComparison, openDashboard, signIn, titleField } from './admin-panel';
import { type Api, aColleague, asAdministrator, asVisitor, create, listWhere } from './api';
import { aDraft } from './drafts';
import { shownText } from './shown-text';

const withinSeconds = { timeout: 5000, interval: 100 };

/** A published comparison of nobody else's whose review is long overdue. */
async function anOverdueComparison(api: Api) {
  const { id } = await aDraft(api);
  const slug = `overdue-${randomUUID().slice(0, 8)}`;
  const title = `Overdue ${slug}`;
  await api.need('PATCH', `/api/comparisons/${id}`, {
    title,
    slug,
    publishedAt: '2020-01-01T00:00:00.000Z',
    lastReviewedAt: '2020-01-10T00:00:00.000Z',
    reviewDueAt: '2020-02-01T00:00:00.000Z',
    _status: 'published',
  });
  return { id, slug, title, path: `/compare/${slug}` };
}

async function textAt(path: string): Promise<string> {
  return (await fetch(`${testSite().baseUrl}${path}`)).text();
}

const card = (page: Page, heading: string) => page.getByRole('region', { name: heading });

const today = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
}).format(new Date());

test('an editor finds an overdue comparison on the dashboard, marks it as reviewed, and readers see it', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, title, path } = await anOverdueComparison(api);
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, {
    title: `${title}, unfinished`,
    _status: 'draft',
  });
  expect(await textAt(path)).toContain('10 January 2020');
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await openDashboard(page, await aColleague('editor'));
  await card(page, 'Review overdue').getByRole('link', { name: title }).click();
  await titleField(page).waitFor();
  const button = page.getByRole('button', { name: 'Mark as reviewed' });
  await button.click();
  await page.getByText('Readers see today as the last review.').waitFor();
  await page.getByRole('button', { name: 'Reviewed today' }).waitFor();
  expect(await titleField(page).inputValue()).toBe(`${title}, unfinished`);
  await expect.poll(() => textAt(path), withinSeconds).toContain(today);
  await expect
    .poll(() => textAt(`${path}.json`), withinSeconds)
    .toContain(new Date().toISOString().slice(0, 10));
  expect(await textAt(path)).not.toContain('unfinished');
  await page.goto('/admin');
  expect(await card(page, 'Review overdue').getByRole('link', { name: title }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('after a review the form can go on: what is typed then is saved over nothing', async ({ context }) => {
  const api = await asAdministrator();
  const { id, title } = await anOverdueComparison(api);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await page.getByRole('button', { name: 'Reviewed today' }).waitFor();
  await titleField(page).fill(`${title}, more`);
  const draft = z.object({ title: z.string(), lastReviewedAt: z.string() });
  const stored = async () => draft.parse(await api.need('GET', `/api/comparisons/${id}?draft=true&depth=0`));
  await expect.poll(async () => (await stored()).title, withinSeconds).toBe(`${title}, more`);
  expect((await stored()).lastReviewedAt.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
});

test('a card leads to a list that shows the same', async ({ context }) => {
  const api = await asAdministrator();
  const { title } = await anOverdueComparison(api);
  for (let more = 0; more < 5; more += 1) await anOverdueComparison(api);
  const page = await context.newPage();
  await openDashboard(page, testSite().administrator);
  await card(page, 'Review overdue').getByRole('link', { name: 'Review overdue: all' }).click();
  await page.waitForURL(/\/collections\/comparisons\?/);
  await page.getByRole('link', { name: title }).first().waitFor();
});

test('a writer sees what is their own, no inquiries and no button to mark as reviewed', async ({
  context,
}) => {
  const { id, title } = await anOverdueComparison(await asAdministrator());
  const page = await context.newPage();
  await openDashboard(page, await aColleague('writer'));
  await page.getByRole('heading', { name: 'Yours to look after' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Open inquiries' }).count()).toBe(0);
  expect(await card(page, 'Review overdue').getByRole('link', { name: title }).count()).toBe(0);
  await openComparison(page, id);
  expect(await page.getByRole('button', { name: 'Mark as reviewed' }).count()).toBe(0);
});

test('an editor takes a comparison off the site from the panel, and readers are sent on', async ({
  context,
}) => {
  const { id, path } = await anOverdueComparison(await asAdministrator());
  expect((await fetch(`${testSite().baseUrl}${path}`)).status).toBe(200);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await page.locator('.doc-controls__popup button').first().click();
  await page.getByRole('button', { name: 'Unpublish and redirect' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Unpublish and redirect' });
  const target = dialog.getByLabel('Where its address leads');
  await target.fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Unpublish and redirect' }).click();
  await dialog.getByRole('alert').getByText('Give a path on this site').waitFor();
  await target.fill('/compare');
  await target.press('Enter');
  await page.getByText('Off the site. Its address leads to /compare now.').waitFor();
  const location = async () => {
    const response = await fetch(`${testSite().baseUrl}${path}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  await expect.poll(location, withinSeconds).toEqual([308, '/compare']);
  onTestFinished(async () => {
    const redirects = await listWhere(await asAdministrator(), 'redirects', {
      field: 'from',
      value: path,
      shape: z.object({ id: z.number() }),
    });
    for (const redirect of redirects)
      await (await asAdministrator()).need('DELETE', `/api/redirects/${redirect.id}`);
  });
});

test('an inquiry can be answered or erased from the panel; without a mail server that is said', async ({
  context,
}) => {
  const email = `reader-${randomUUID()}@example.org`;
  const id = await create(asVisitor, 'inquiries', { name: 'Grace', email, message: 'Which one?' }).catch(
    async () => {
      throw new Error('A visitor could not write to us');
    },
  );
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await openDashboard(page, await aColleague('editor'));
  await card(page, 'Open inquiries').getByRole('link', { name: 'Grace' }).first().waitFor();
  await page.goto('/admin/collections/inquiries');
  await page.getByText(email).waitFor();
  expect(await page.getByRole('link', { name: 'Create New' }).count()).toBe(0);
  await page.goto(`/admin/collections/inquiries/${id}`);
  await page.getByLabel('Answer by e-mail').fill('Take the first.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Nothing was sent: this site has no mail server set up.').waitFor();
  await page.getByRole('button', { name: 'Erase this person’s data' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('Everything personal in this message was erased.').waitFor();
  await expect
    .poll(() => page.locator('#field-email').inputValue(), withinSeconds)
    .toBe(`erased-${id}@invalid.example`);
  expect(complaints).toEqual([]);
});

test('the log says who did what, leads to the document, and can be narrowed', async ({ context }) => {
  const api = await asAdministrator();
  const { id, title } = await anOverdueComparison(api);
  await api.need('POST', `/api/comparisons/${id}/reviewed`, {});
  const page = await context.newPage();
  await signIn(page, testSite().administrator);
  await page.goto('/admin/collections/activity');
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Marked as reviewed' });
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Comparison' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/reviewed/);
  const row = page.getByRole('row').filter({ hasText: title });
  expect(await shownText(row)).toMatch(/Marked as reviewed.*Comparison/s);
  await row.getByRole('link', { name: title }).click();
  await titleField(page).waitFor();
});
