import { randomUUID } from 'node:crypto';
import { test as base, describe, expect, inject } from 'vitest';
import { htmlOf, readWords } from '../builders/markdown';
import { test as withBrowser } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { besideTheSite } from './beside-the-site';
import { askPlainly } from './plain-request';
import { nodejsVsPython, templates } from './templates';

const test = base.skipIf(inject('chromiumPath') === null);

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(testSite().baseUrl + path, { redirect: 'manual', headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
    vary: response.headers.get('vary') ?? '',
    headers: response.headers,
    text: await response.text(),
  };
}

const forms = [
  ['md', 'text/markdown'],
  ['json', 'application/json'],
  ['csv', 'text/csv'],
] as const;
const browserAccepts = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const comparisons = templates.filter(([path, status]) => /^\/compare\/./.test(path) && status === 200);

withBrowser.for(comparisons)(
  'every word of %s is in its Markdown, and every outcome in its CSV',
  async ([path], { context }) => {
    const page = await context.newPage();
    await page.goto(path);
    const markdown = await get(`${path}.md`);
    expect([markdown.status, markdown.type]).toEqual([200, 'text/markdown; charset=utf-8']);
    const words = readWords(htmlOf(markdown.text));
    const headings = await page.locator('article :is(h1, h2, h3):not(own-weights *)').allTextContents();
    const outcomes = await page.locator('article [data-kind] > span').allTextContents();
    expect(headings.length).toBeGreaterThan(5);
    expect(outcomes.length).toBeGreaterThan(0);
    const nodes = await page.locator('main > article').evaluate((article) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement?.closest('form, own-weights, table-tools'))
          found.push(walker.currentNode.nodeValue ?? '');
      }
      return found;
    });
    const shown = [...headings, ...outcomes, ...nodes].map((text) => text.replace(/\s+/g, ' ').trim());
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((text) => !words.includes(text))).toEqual([]);
    const csv = await get(`${path}.csv`);
    expect(csv.text.split('\r\n').length).toBeGreaterThan(5);
    const winners = await page.locator('article td [data-kind] > span').allTextContents();
    expect(winners.filter((winner) => !csv.text.includes(winner.replaceAll('"', '""')))).toEqual([]);
  },
);

test('the page leads to its other forms, and each of them says where the page is', async () => {
  const { text } = await get(nodejsVsPython);
  for (const [form, type] of forms) {
    const address = `${testSite().baseUrl}${nodejsVsPython}.${form}`;
    expect(text).toMatch(new RegExp(`<link rel="alternate" type="${type}" href="${address}"`));
    const { headers } = await get(`${nodejsVsPython}.${form}`);
    expect(headers.get('link')).toBe(`<${testSite().baseUrl}${nodejsVsPython}>; rel="canonical"`);
    expect(headers.get('content-type')).toContain(type);
  }
});

test('one address answers in the form that is asked for, however often and in whatever order', async () => {
  const asked = [
    [browserAccepts, 'text/html'],
    ['text/markdown', 'text/markdown'],
    ['*/*', 'text/html'],
    ['text/markdown, text/html;q=0.5', 'text/markdown'],
    ['application/json', 'application/json'],
    ['text/html, text/markdown;q=0.5', 'text/html'],
    ['text/csv', 'text/csv'],
  ] as const;
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(asked.map(([accept]) => get(nodejsVsPython, { accept })));
    expect(answers.map(({ type }) => type?.split(';')[0])).toEqual(asked.map(([, type]) => type));
    for (const { vary, status } of answers) {
      expect(status).toBe(200);
      expect(vary.split(/, */)).toContain('Accept');
    }
  }
  const { headers } = await get(nodejsVsPython, { accept: 'text/markdown' });
  expect(headers.get('content-location')).toBe(`${nodejsVsPython}.md`);
  expect((await get('/compare', { accept: 'text/markdown' })).type).toContain('text/html');
  expect((await get(`${nodejsVsPython}.md`)).vary.split(/, */)).not.toContain('Accept');
});

test('who has this edition of a form is answered 304', async () => {
  for (const [form] of forms) {
    const path = `${nodejsVsPython}.${form}`;
    for (const coding of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': coding };
      const { etag } = (await askPlainly(path, headers)).headers;
      expect(etag).toMatch(/^(?:W\/)?".+"$/);
      const again = await askPlainly(path, { ...headers, 'if-none-match': String(etag) });
      expect([form, coding, again.status, again.body.length]).toEqual([form, coding, 304, 0]);
    }
  }
});

test('what is not there is not found in each form, asked for by address or by liking', async () => {
  for (const [form, type] of forms) {
    expect((await get(`/compare/nobody-vs-nothing.${form}`)).status).toBe(404);
    expect((await get('/compare/nobody-vs-nothing', { accept: type })).status).toBe(404);
  }
  expect((await get('/compare/nobody-vs-nothing.exe')).status).toBe(404);
  expect((await get('/compare/%00.md')).status).toBeGreaterThanOrEqual(400);
  expect((await get('/compare/%E0%A4%A.md')).status).toBeGreaterThanOrEqual(400);
  expect((await get(nodejsVsPython)).status).toBe(200);
});

describe('after a publication', () => {
  const { payload, publish } = besideTheSite();

  function reader(path: string, headers: Record<string, string> = {}) {
    return expect.poll(() => get(path, headers), { timeout: 15_000, interval: 20 });
  }

  test('each form was not found before, is there after, changes with it and is gone with it', async () => {
    // An address of its own for each try: it must not have been there before.
    const slug = `forms-of-${randomUUID()}`;
    const addresses = forms.map(([form]) => `/compare/${slug}.${form}`);
    for (const address of addresses) expect((await get(address)).status).toBe(404);
    const { id, used } = await publish(slug);
    await Promise.all(addresses.map((address) => reader(address).toMatchObject({ status: 200 })));
    const cells = { [String(used.options[0])]: { text: 'Changed in the cell' } };
    await payload().update({
      collection: 'comparisons',
      id,
      data: { rows: [{ criterion: used.criterion, cells }], _status: 'published' },
    });
    const changed = { text: expect.stringContaining('Changed in the cell') };
    await Promise.all(addresses.map((address) => reader(address).toMatchObject(changed)));
    await reader(`/compare/${slug}`, { accept: 'text/markdown' }).toMatchObject(changed);
    await payload().update({
      collection: 'criteria',
      id: used.criterion,
      data: { name: 'A criterion renamed', _status: 'published' },
    });
    const renamed = { text: expect.stringContaining('A criterion renamed') };
    await Promise.all(addresses.map((address) => reader(address).toMatchObject(renamed)));
    await payload().delete({ collection: 'comparisons', id });
    await Promise.all(addresses.map((address) => reader(address).toMatchObject({ status: 404 })));
  });

  test('an old address and the other order of a pair redirect in each form', async () => {
    const { id } = await publish('fig-vs-quince');
    for (const [form] of forms) {
      const right = `/compare/fig-vs-quince.${form}`;
      await reader(right).toMatchObject({ status: 200 });
      await reader(`/compare/quince-vs-fig.${form}`).toMatchObject({ status: 308, location: right });
    }
    await payload().update({
      collection: 'comparisons',
      id,
      data: { slug: 'fig-and-quince', _status: 'published' },
    });
    for (const [form, type] of forms) {
      const moved = { status: 308, location: `/compare/fig-and-quince.${form}` };
      await reader(`/compare/fig-vs-quince.${form}`).toMatchObject(moved);
      await reader('/compare/fig-vs-quince', { accept: type }).toMatchObject(moved);
    }
  });
});
