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

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** As somebody who logged in earlier. The form for it is gone through in `first-run.test.ts`. */
export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  const answer = await page.request.post('/api/users/login', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not log in: ${await answer.text()}`);
}

export async function openDashboard(page: Page, person: Credentials): Promise<void> {
  await signIn(page, person);
  await page.goto('/admin');
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

/** The table, with its names read. */
export async function openSideBySide(page: Page): Promise<void> {
  await openTab(page, 'Side by side');
  await page.getByRole('grid').waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-row="head"]')?.textContent?.includes('№'));
}

interface Place {
  /** Counted from the top, 0 for the first. */
  readonly row: number;
  /** `criterion`, `outcome`, or the name of an option. */
  readonly column: string;
  readonly part?: 'text' | 'score';
}

/** The control of one cell, with the cursor in it and its content selected. */
export async function openCell(page: Page, { row, column, part = 'text' }: Place): Promise<Locator> {
  const grid = page.getByRole('grid');
  const head = grid.locator('th[data-row="head"]', { hasText: column });
  const isOption = column !== 'criterion' && column !== 'outcome';
  const place = isOption ? await head.first().getAttribute('data-column') : column;
  const name = part === 'score' ? place?.replace('text:', 'score:') : place;
  const cell = grid.locator(`tbody [data-column="${name}"]`).nth(row);
  await cell.click();
  return cell.locator('textarea, input, select').first();
}

export async function pasteText(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    (parts) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', parts.text);
      if (parts.html) clipboardData.setData('text/html', parts.html);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { text, html },
  );
}

export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish changes' }).click();
}

export async function publish(page: Page): Promise<void> {
  await pressPublish(page);
  await page.locator('.payload-toast-item.toast-success').first().waitFor();
}
