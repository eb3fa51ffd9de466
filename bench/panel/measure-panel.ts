import type { Page } from 'playwright-core';
import type { Bench } from '../measurements';
import { showProgress } from '../progress';
import { atMost, type Report } from '../report';
import { startSite } from '../sites/site';
import { type Summary, summarise } from '../statistics';
import { formatTable } from '../table';
import { openBrowser, signIn } from '../typing/open-browser';

const turns = 5;

interface Timed {
  readonly name: string;
  readonly limit: number;
  readonly elapsed: Summary;
}

/** What an editor waits for, in a real browser: lists, a table of 30 × 4, saving it. */
export async function measurePanel({ stage, database }: Bench): Promise<Report> {
  const site = await startSite(stage, database);
  const browser = await openBrowser(stage);
  const page = await signIn(browser, site);
  const { largeComparison } = database.content;
  const words = await findWords(page);
  const lists = [
    ['list of comparisons', '/admin/collections/comparisons'],
    ['its last page', `/admin/collections/comparisons?page=${Math.ceil(database.comparisons / 10)}`],
    ['comparisons by title', '/admin/collections/comparisons?sort=title'],
    ['search in the list', `/admin/collections/comparisons?search=${encodeURIComponent(words)}`],
    ['list of criteria', '/admin/collections/criteria'],
    ['list of options', '/admin/collections/options'],
  ] as const;
  const timed: Timed[] = [];
  for (const [index, [name, path]] of lists.entries()) {
    showProgress('Opening lists', index + 1, lists.length);
    timed.push({ name, limit: 300, elapsed: await repeat(() => timeList(page, path)) });
  }
  const opening = await repeat(() => timeOpening(page, largeComparison.id));
  timed.push({ name: 'opening 30 × 4', limit: 1500, elapsed: opening });
  timed.push({ name: 'saving it', limit: 500, elapsed: await repeat(() => timeSaving(page)) });
  return {
    result: { timed },
    text: formatTable([
      ['in the admin panel, ms', 'p50', 'max'],
      ...timed.map(({ name, elapsed }) => [name, elapsed.p50.toFixed(0), elapsed.max.toFixed(0)]),
    ]),
    aims: timed.map(({ name, limit, elapsed }) => atMost(`${name}, median`, limit, elapsed.p50)),
    faults: [],
  };
}

/** The first time warms up. */
async function repeat(work: () => Promise<number>): Promise<Summary> {
  await work();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await work());
  return summarise(times);
}

/** Of the title of some comparison. */
async function findWords(page: Page): Promise<string> {
  await page.goto('/admin/collections/comparisons?page=3');
  const title = await page.locator('table tbody tr a').first().textContent();
  return (title ?? '').split(' ').slice(0, 2).join(' ');
}

/** Until the server has answered whole: what the browser does with it is the same however many there are. */
async function timeList(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path, { waitUntil: 'commit' });
  await answer?.finished();
  await page.locator('table tbody tr').first().waitFor();
  const { requestStart, responseEnd } = answer?.request().timing() ?? {
    requestStart: 0,
    responseEnd: Number.NaN,
  };
  return responseEnd - requestStart;
}

/** Until the table can be typed in. */
async function timeOpening(page: Page, id: number): Promise<number> {
  await page.goto('about:blank');
  const started = performance.now();
  await page.goto(`/admin/collections/comparisons/${id}`, { waitUntil: 'commit' });
  await page.locator('.tabs-field__tab-button', { hasText: 'Side by side' }).click();
  await page.getByRole('grid').waitFor();
  return performance.now() - started;
}

/** From the click until the server has acknowledged it. */
async function timeSaving(page: Page): Promise<number> {
  const title = page.locator('#field-title');
  await title.fill(`${(await title.inputValue()).slice(0, 60)} ${Date.now() % 1000}`);
  // Whatever autosave does is over: it is the save that is asked for that is timed.
  await page.waitForTimeout(4000);
  await title.fill(`${(await title.inputValue()).slice(0, 60)} ${Date.now() % 1000}`);
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && !answer.url().includes('autosave=true'),
  );
  const started = performance.now();
  await page.locator('#action-save').click();
  const answer = await saved;
  await answer.finished();
  const elapsed = performance.now() - started;
  if (answer.status() !== 200)
    throw new Error(`Saving was answered ${answer.status()}: ${await answer.text()}`);
  return elapsed;
}
