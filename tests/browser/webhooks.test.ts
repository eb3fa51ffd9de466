import { Webhook as Verifier } from 'standardwebhooks';
import { expect, onTestFinished } from 'vitest';
import { test } from '../setup/panel-test';
import { startReceiver } from '../setup/receiver';
import { testSite } from '../setup/test-site';
import { collectComplaints, signIn } from './admin-panel';
import { asAdministrator } from './api';
import { listViolations } from './axe';
import { aDraft } from './drafts';

const soon = { timeout: 8_000, interval: 100 };

test('an administrator makes a webhook, sees its secret once, and sends again what was published', async ({
  context,
}) => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.stop());
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, testSite().administrator);
  await page.goto('/admin/collections/webhooks/create');
  await page.locator('#field-name').fill('Search index');
  await page.locator('#field-url').fill('nonsense');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Give the whole web address').first().waitFor();
  await page.locator('#field-url').fill(receiver.url);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/webhooks\/\d+/);

  await page.getByRole('button', { name: 'Show the secret, once' }).click();
  const secret = await page.getByLabel('Copy it now').inputValue();
  await page.reload();
  await page.getByRole('button', { name: 'Make a new secret' }).waitFor();
  await page.getByText('Nothing was sent yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Show the secret, once' }).count()).toBe(0);
  expect(await page.content()).not.toContain(secret);

  const api = await asAdministrator();
  const { id } = await aDraft(api);
  await api.need('PATCH', `/api/comparisons/${id}`, { title: 'Told to others', _status: 'published' });
  const row = page.getByRole('row', { name: /Told to others/ });
  await row.getByText('Delivered').waitFor();
  const told = () =>
    receiver.received.filter(({ event }) => event.documentId === id && event.collection === 'comparisons');
  expect(told()).toHaveLength(1);
  await row.getByRole('button', { name: /^Send again/ }).press('Enter');
  await expect.poll(() => told().length, soon).toBe(2);
  expect(new Set(told().map(({ event }) => event.id)).size).toBe(1);
  for (const { body, headers } of told()) {
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    expect(() => new Verifier(secret).verify(body, plain)).not.toThrow();
  }

  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await page.getByRole('button', { name: 'Make it now' }).click();
  await page.getByText('The former secret signs as well until').waitFor();
  expect(await page.getByLabel('Copy it now').inputValue()).not.toBe(secret);
  // The rest of the form is Payload's.
  for (const name of ['Secret', 'Latest deliveries']) {
    const part = page.getByRole('region', { name });
    await part.evaluate((element) => element.setAttribute('data-looked-at', ''));
    expect(await listViolations(page, '[data-looked-at]')).toEqual([]);
    await part.evaluate((element) => element.removeAttribute('data-looked-at'));
  }
  expect(complaints).toEqual([]);
  await api.need('DELETE', new URL(page.url()).pathname.replace('/admin/collections', '/api'));
});
