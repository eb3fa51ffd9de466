import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import { openComparison, signIn, titleField } from './admin-panel';
import { aColleague, asAdministrator, create } from './api';
import { aDraft } from './drafts';

const withinAMinute = { timeout: 60_000, interval: 1000 };
const soon = { timeout: 10_000, interval: 200 };

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${testSite().baseUrl}${path}`, { redirect: 'manual' })).status;
}

async function query(statement: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: testSite().databaseUrl });
  await client.connect();
  await client.query(statement, values);
  await client.end();
}

async function planFor2031(page: Page): Promise<void> {
  await page.locator('#action-save-popup .popup-button').click();
  await page.locator('#schedule-publish').click();
  const drawer = page.locator('.schedule-publish');
  expect(await drawer.getByRole('radio', { name: 'Publish', exact: true }).isChecked()).toBe(true);
  await drawer.locator('.date-time-picker input').fill('31 Dec 2031, 09:00');
  await page.keyboard.press('Enter');
  await drawer.locator('#scheduled-publish-save').click();
  await drawer.getByText('31 Dec 2031').waitFor();
}

test('a plan names its time zone, stands above the form, and is carried out within a minute of its time', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api, { rows: 2 });
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, { slug: `planned-${id}` });
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await planFor2031(page);
  await page.reload();
  const notice = page.getByText(/^Will be published on/);
  await notice.waitFor();
  expect(await notice.textContent()).toMatch(
    /on 31 Dec 2031, 09:00 \(UTC\) \(planned by A editor\), with everything that is saved/,
  );
  await query(
    "UPDATE payload_jobs SET wait_until = now() + interval '2 seconds' WHERE input->'doc'->>'value' = $1",
    [String(id)],
  );
  await expect.poll(() => statusOf(`/compare/planned-${id}`), withinAMinute).toBe(200);
  expect(names).toHaveLength(2);
}, 120_000);

test('a plan that is refused when it is due says so where the editor looks', async ({ context }) => {
  const api = await asAdministrator();
  const id = await create(api, 'comparisons', { title: 'Nothing in it', _status: 'draft' });
  await query(
    `INSERT INTO payload_jobs (input, task_slug, wait_until) SELECT jsonb_build_object('type', 'publish', 'doc',
       jsonb_build_object('relationTo', 'comparisons', 'value', $1::text), 'user',
       jsonb_build_object('relationTo', 'users', 'value', (SELECT min(id) FROM users))), 'schedulePublish', now()`,
    [String(id)],
  );
  const page = await context.newPage();
  await signIn(page, await aColleague('writer'));
  await openComparison(page, id);
  await page.getByText(/was not: .*at least two options/).waitFor({ timeout: 60_000 });
  await api.need('DELETE', `/api/comparisons/${id}`);
}, 120_000);

test('what is trashed in the panel is gone for readers, and comes back as a draft', async ({ context }) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const path = `/compare/trash-${id}`;
  await api.need('PATCH', `/api/comparisons/${id}`, { slug: `trash-${id}`, _status: 'published' });
  await expect.poll(() => statusOf(path), soon).toBe(200);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await page.locator('.doc-controls__popup .popup-button').click();
  await page.locator('#action-delete').click();
  await page.locator('#confirm-action').filter({ visible: true }).click();
  await expect.poll(() => statusOf(path), soon).toBe(404);
  await expect.poll(() => statusOf(`${path}.json`), soon).toBe(404);

  await page.goto(`/admin/collections/comparisons/trash/${id}`);
  await page.locator('#action-restore').click();
  await page.locator('#confirm-action').filter({ visible: true }).click();
  await page.waitForURL(new RegExp(`/admin/collections/comparisons/${id}`));
  await titleField(page).waitFor();
  expect(await statusOf(path)).toBe(404);
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect.poll(() => statusOf(path), soon).toBe(200);
});
