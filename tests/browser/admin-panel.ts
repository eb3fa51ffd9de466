import type { Locator, Page } from 'playwright-core';

/** What the browser complained of, but for files that could not be loaded. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
    if (isComplaint) complaints.push(message.text());
  });
  return complaints;
}

export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(/\/admin\/?$/);
}

export async function openComparison(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/collections/comparisons/${id}`);
  await titleField(page).waitFor();
}

export function titleField(page: Page): Locator {
  return page.locator('#field-title');
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.tabs-field__tab-button', { hasText: name }).click();
}

/** The tab with all its rows open, whether the form shows them so or not. */
export async function openSideBySide(page: Page): Promise<void> {
  await openTab(page, 'Side by side');
  await page.locator('#field-rows').getByRole('button', { name: 'Show All' }).first().click();
}

/** Makes a definition with the “+” beside the field that it is chosen in, and leaves it a draft. */
export async function createInDrawer(page: Page, field: Locator, name: string): Promise<void> {
  await field.locator('.relationship-add-new__add-button').click();
  const drawer = page.locator('.doc-drawer.drawer--is-open');
  await drawer.locator('input[name="name"]').fill(name);
  // Saved by itself after a moment: the field behind the drawer then has it.
  await field.getByText(name, { exact: true }).waitFor({ state: 'attached' });
  await drawer.locator('.doc-drawer__header-close').click();
  await drawer.waitFor({ state: 'detached' });
}

export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish changes' }).click();
}

export async function publish(page: Page): Promise<void> {
  await pressPublish(page);
  await page.locator('.payload-toast-item.toast-success').first().waitFor();
}
