import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { listViolations } from './axe';
import { shownText } from './shown-text';
import { nodejsVsPython } from './templates';
import { publishWide, removeWide, wideOptions, wideRows } from './wide-comparison';

const databases = '/compare/postgresql-vs-mysql-vs-sqlite-web-application';
let wide = '';

beforeAll(async () => {
  if (inject('chromiumPath') !== null) wide = await publishWide();
});
afterAll(() => (wide === '' ? undefined : removeWide()));

/** Loaded, that is with its script: a module holds up the page's load event. */
async function open(context: BrowserContext, path: string, width = 1280): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewportSize({ width, height: 800 });
  await page.goto(path);
  return page;
}

const decide = (page: Page) => page.locator('#decide');
const order = (page: Page) => decide(page).locator('ol li > span:nth-child(2)').allInnerTexts();
const slider = (page: Page, name: string) => decide(page).getByRole('slider', { name, exact: true });

async function openWeights(page: Page): Promise<void> {
  await decide(page).locator('summary').click();
  await decide(page).getByRole('slider').first().waitFor();
}

test('without scripts a phone shows every option and every row, and no dead control', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: testSite().baseUrl,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(wide);
  expect(await page.getByRole('columnheader').count()).toBe(wideOptions.length + 2);
  expect(await page.locator('tr[data-criterion]:visible').count()).toBe(wideRows);
  expect(await page.locator('table-tools, own-weights').filter({ visible: true }).count()).toBe(0);
  await context.close();
});

test('weights are set with the keyboard alone, one stop for each criterion', async ({ context }) => {
  const page = await open(context, nodejsVsPython);
  await decide(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  const names = await decide(page)
    .getByRole('slider')
    .evaluateAll((all) => all.map((each) => each.id));
  for (const id of names) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
  }
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
  await page.keyboard.press('ArrowRight');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
  expect([before, after]).toEqual(['1 of 5', '2 of 5, ours is 1']);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link to this order');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await slider(page, 'Package ecosystem size').inputValue()).toBe('1');
  expect(await shownText(decide(page).getByRole('status'))).toContain('All weights are ours again.');
});

test('a weight is set without dragging, and the new order is announced', async ({ context }) => {
  const page = await open(context, nodejsVsPython);
  await openWeights(page);
  for (let press = 0; press < 4; press += 1)
    await decide(page).getByRole('button', { name: 'Raise the weight of CPU-intensive tasks' }).click();
  await decide(page).getByRole('button', { name: 'Raise the weight of ML/AI ecosystem' }).click();
  expect(await slider(page, 'CPU-intensive tasks').inputValue()).toBe('5');
  // Node.js wins 4 of 10, Python 5 + 2, and the tie is half of 1 for each: of 12 in all 4.5 and 7.5.
  expect(await order(page)).toEqual(['Python (FastAPI)', 'Node.js']);
  await expect
    .poll(() => decide(page).getByRole('status').allTextContents())
    .toContain('Python (FastAPI) comes first, with 63%, before Node.js with 38%.');
});

test('what it says would change the first place does change it', async ({ context }) => {
  const page = await open(context, nodejsVsPython);
  await openWeights(page);
  const said = await shownText(decide(page).locator('p', { hasText: 'The smallest change' }));
  const [, name = '', to = '', from = '', then = ''] =
    /: with (.+) at (\d) instead of (\d), (.+) would (?:come first|be level)\.$/.exec(said) ?? [];
  expect(await slider(page, name).inputValue()).toBe(from);
  const [first] = await order(page);
  await slider(page, name).fill(to);
  const now = await decide(page).locator('ol li[data-leads] > span:nth-child(2)').allInnerTexts();
  expect(now).toEqual(then.split(/, | and /));
  expect(now).not.toEqual([first]);
});

test('the page says whether it ranks by scores or by outcomes, and what is left out', async ({ context }) => {
  const scored = await open(context, databases);
  await openWeights(scored);
  expect(await shownText(decide(scored))).toContain('Each option’s mean score');
  const judged = await open(context, nodejsVsPython);
  await openWeights(judged);
  expect(await shownText(decide(judged))).toContain('By outcomes, as there are no scores');
});

test('our own weights give the order of our own chart', async ({ context }) => {
  const page = await open(context, databases);
  await openWeights(page);
  const chart = page
    .locator('section', { has: page.locator('#ranking-heading') })
    .last()
    .getByRole('listitem');
  const ours = await chart.locator('span:first-child').allInnerTexts();
  expect(await order(page)).toEqual(ours);
});

test('a shared address shows the same weights and the same order, and so does a reload', async ({
  context,
}) => {
  const page = await open(context, nodejsVsPython);
  await openWeights(page);
  await slider(page, 'CPU-intensive tasks').fill('5');
  await slider(page, 'Type safety').fill('0');
  await expect.poll(() => page.url()).toContain('#weights=cpu-intensive-tasks:5,type-safety:0');
  const expected = await order(page);
  for (const reader of [await open(context, page.url()), page]) {
    await reader.reload();
    expect(await slider(reader, 'CPU-intensive tasks').inputValue()).toBe('5');
    expect(await slider(reader, 'Type safety').inputValue()).toBe('0');
    expect(await order(reader)).toEqual(expected);
  }
  await page.getByRole('button', { name: 'Back to our weights' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('who follows a shared link is taken to its order', async ({ context }) => {
  const page = await open(context, `${nodejsVsPython}#weights=type-safety:4`);
  const isAtTop = () =>
    decide(page).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < 400;
    });
  await expect.poll(isAtTop).toBe(true);
});

test('the link is copied, and says so', async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(context, nodejsVsPython);
  await openWeights(page);
  await slider(page, 'Type safety').fill('4');
  await page.getByRole('button', { name: 'Copy link to this order' }).click();
  await expect
    .poll(() => decide(page).getByRole('status').allTextContents())
    .toContain('Link copied. Whoever opens it sees your weights.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${testSite().baseUrl}${nodejsVsPython}#weights=type-safety:4`,
  );
});

test('an old link counts as far as its criteria are still compared', async ({ context }) => {
  const page = await open(context, `${nodejsVsPython}#weights=long-gone:5,type-safety:3,io-performance:9&x`);
  expect(await slider(page, 'Type safety').inputValue()).toBe('3');
  expect(await slider(page, 'I/O performance').inputValue()).toBe('1');
  expect(await shownText(decide(page))).toContain(
    '1 of the weights in this link is for what is not compared here any more. The others count.',
  );
});

test.for([
  '#source-1',
  '#weights',
  '#weights=%%%',
  '#weights=__proto__:5',
  '#pair=a,b&rows=different&rows=x',
])('with %s the page is as it is without', async (fragment, { context }) => {
  const page = await open(context, `${nodejsVsPython}${fragment}`);
  expect(await decide(page).locator('details').getAttribute('open')).toBeNull();
  expect(await page.locator('tr[data-criterion]:visible').count()).toBe(7);
});

test('only what differs is shown on demand, counted and shared', async ({ context }) => {
  const page = await open(context, wide);
  const tools = page.locator('table-tools');
  expect(await shownText(tools.getByRole('status'))).toBe('48 of 60 criteria differ');
  await tools.getByRole('switch', { name: 'Only what differs' }).press('Space');
  expect(await shownText(tools.getByRole('status'))).toBe('Showing the 48 of 60 criteria that differ');
  expect(await page.locator('tr[data-criterion]:visible').count()).toBe(48);
  await expect.poll(() => page.url()).toContain('#rows=different');
  const shared = await open(context, page.url());
  expect(await shared.getByRole('switch').isChecked()).toBe(true);
  expect(await shared.locator('tr[data-criterion]:visible').count()).toBe(48);
});

test('a phone shows two options at a time, which the reader chooses', async ({ context }) => {
  const page = await open(context, wide, 390);
  const heads = () => page.locator('thead th[data-option]:visible').allInnerTexts();
  expect(await heads()).toEqual(['Amber Store', 'Birch Store']);
  const count = page.locator('table-tools').getByRole('status');
  expect(await shownText(count)).toBe('42 of 60 criteria differ');
  await page.getByLabel('Right option').selectOption('Ember Store');
  expect(await heads()).toEqual(['Amber Store', 'Ember Store']);
  expect(await shownText(count)).toBe('48 of 60 criteria differ');
  await page.getByLabel('Left option').selectOption('Ember Store');
  expect(await page.getByLabel('Right option').inputValue()).toBe('amber-store');
  await expect.poll(() => page.url()).toContain('#pair=ember-store,amber-store');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await heads()).toEqual([...wideOptions]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect((await heads()).length).toBe(2);
  await page.emulateMedia({ media: 'print' });
  expect(await heads()).toEqual([...wideOptions]);
  expect(await page.locator('table-tools, own-weights').filter({ visible: true }).count()).toBe(0);
});

test('should the script never come, a phone gets all the options after a while', async ({ context }) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.route('**/enhancements/**', (route) => route.abort());
  await page.goto(wide);
  const heads = page.locator('thead th[data-option]:visible');
  expect(await heads.count()).toBe(2);
  await expect.poll(() => heads.count(), { timeout: 15_000 }).toBe(wideOptions.length);
});

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly childIds?: readonly string[];
}

/** Rows of the table by their number of cells, as assistive technology is told. */
async function describeTable(page: Page): Promise<Readonly<Record<number, number>>> {
  const session = await page.context().newCDPSession(page);
  const { nodes }: { nodes: readonly AxNode[] } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const cellsIn = (node: AxNode): number =>
    (node.childIds ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .reduce((sum, child) => sum + (isCell(child) ? 1 : child.ignored ? cellsIn(child) : 0), 0);
  const isCell = ({ role }: AxNode) => /^(cell|gridcell|columnheader|rowheader)$/.test(String(role?.value));
  const counts = nodes.filter(({ role, ignored }) => role?.value === 'row' && !ignored).map(cellsIn);
  return Object.fromEntries(
    [...new Set(counts)].map((cells) => [cells, counts.filter((c) => c === cells).length]),
  );
}

test('assistive technology is told as many rows and columns as there are to see', async ({ context }) => {
  const page = await open(context, wide);
  // Sixty criteria and the head, each with eight options, the criterion and the winner; and four headings of groups.
  expect(await describeTable(page)).toEqual({ 10: 61, 1: 4 });
  await page.getByRole('switch').press('Space');
  expect(await describeTable(page)).toEqual({ 10: 49, 1: 4 });
  await page.getByRole('switch').press('Space');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect.poll(() => describeTable(page)).toEqual({ 4: 61, 1: 4 });
  expect(await page.locator('th[scope="rowgroup"]').first().getAttribute('colspan')).toBe('4');
});

/** Whatever has the focus, if something lies over its middle. */
function findHidden(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.matches('[role=region], main')) return null;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top && (focused.contains(top) || top.contains(focused)) ? null : focused.outerHTML.slice(0, 120);
  });
}

test.for([390, 1280])(
  'the focus is never under what stays in place, %i pixels wide',
  async (width, { context }) => {
    const page = await open(context, wide, width);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWeights(page);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < 150; stop += 1) {
        await page.keyboard.press(key);
        expect(await findHidden(page), `${key} ${stop}`).toBeNull();
      }
    }
  },
);

test.for([320, 390])('all of it fits a screen of %i pixels', async (width, { context }) => {
  for (const path of [nodejsVsPython, wide]) {
    const page = await open(context, path, width);
    await openWeights(page);
    await slider(page, (await decide(page).locator('label').first().textContent()) ?? '').fill('5');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const outside = await page
      .locator('own-weights, table-tools')
      .locator('button, input, select, label')
      .evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ left, right }) => left < 0 || right > document.documentElement.clientWidth)
          .map(({ left, right }) => `${left}–${right}`),
      );
    expect(outside).toEqual([]);
  }
});

test('nothing moves by itself for those who asked for less motion', async ({ context }) => {
  const page = await open(context, nodejsVsPython);
  await openWeights(page);
  const durations = () =>
    page.evaluate(() => [
      getComputedStyle(document.querySelector('[data-part=bar] span') ?? document.body).transitionDuration,
      getComputedStyle(document.querySelector('[role=switch]') ?? document.body, '::before')
        .transitionDuration,
      getComputedStyle(document.documentElement).scrollBehavior,
    ]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await durations()).toEqual(['0.2s', '0.12s', 'smooth']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await durations()).toEqual(['0s', '0s', 'auto']);
});

test('axe objects to nothing with everything open, on a phone with many options and at a desk', async ({
  context,
}) => {
  for (const [path, width] of [
    [wide, 390],
    [databases, 1280],
  ] as const) {
    const page = await open(context, `${path}#rows=different`, width);
    await openWeights(page);
    await decide(page).getByRole('slider').first().fill('0');
    expect(await listViolations(page), path).toEqual([]);
  }
});
