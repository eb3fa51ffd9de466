import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { test } from '../setup/panel-test';
import { signIn } from './admin-panel';
import { aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

test('a picture needs words for those who cannot see it, has a focal point, and says where it is used', async ({
  context,
}) => {
  const api = await asAdministrator();
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await page.goto('/admin/collections/media/create');
  const buffer = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#b43' } })
    .png()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a-red-wall.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // Named at its field, and in the panel's notice.
  await page
    .getByText(/Alternative text/)
    .nth(1)
    .waitFor();
  await page.getByLabel('Alternative text').fill('A red wall');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/media\/\d+/);
  const picture = Number(/\/media\/(\d+)/.exec(page.url())?.[1]);
  await page.getByText('Nowhere yet: neither on the site nor in a draft.').waitFor();
  await page.getByRole('button', { name: 'Edit image' }).click();
  await page.getByText('Focal Point').first().waitFor();
  await page.keyboard.press('Escape');

  const { id, names } = await aDraft(api);
  onTestFinished(async () => void (await api.need('DELETE', `/api/media/${picture}?overrideLock=true`)));
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, {
    title: `Shows a wall beside ${names[0]}`,
    meta: { image: picture },
  });
  onTestFinished(async () => {
    await api.need('PATCH', `/api/comparisons/${id}?draft=true&overrideLock=true`, { meta: { image: null } });
  });
  await page.goto(`/admin/collections/media/${picture}`);
  const uses = page.getByRole('region', { name: 'Used in' });
  await uses.getByRole('link', { name: `Shows a wall beside ${names[0]}` }).waitFor();
  const { status, answer } = await api.ask('DELETE', `/api/media/${picture}?overrideLock=true`);
  expect([status, JSON.stringify(answer)]).toEqual([409, expect.stringContaining('Shows a wall beside')]);
});
