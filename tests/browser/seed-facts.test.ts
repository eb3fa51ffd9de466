import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { shownText } from './shown-text';
import { nodejsVsPython } from './templates';

/** The comparison that the project started from, as somebody reads it whose browser runs no scripts. */
async function openWithoutScripts(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: testSite().baseUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(nodejsVsPython);
  return page;
}

test('the sections come in the order of the page that it began with', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const headings = await page.locator('main h1, main h2').allInnerTexts();
  const expected = [
    'Node.js vs Python (FastAPI) for backend services',
    'Our recommendation',
    'When to pick which',
    'Side by side',
    'Which to choose for your use case',
    'Common questions',
    'Need help choosing?',
  ];
  expect(headings.filter((heading) => expected.includes(heading))).toEqual(expected);
});

test('label, date and introduction stand around the title', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const header = page.locator('article > header');
  expect(await header.getByRole('link', { name: 'Comparison', exact: true }).isVisible()).toBe(true);
  expect(await shownText(header)).toMatch(/Published\s+(15 )?January (15, )?2025/);
  expect(await shownText(header)).toContain('no two choices are more common');
});

test('the recommendation names Node.js for most web APIs, and says where Python is better', async ({
  browser,
}) => {
  const page = await openWithoutScripts(browser);
  const text = await shownText(sectionNamed(page, 'Our recommendation'));
  expect(text).toContain('Node.js (for most web APIs)');
  expect(text).toContain('Python is the better choice for data processing');
});

test('each option has its four reasons', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  for (const name of ['Node.js', 'Python (FastAPI)']) {
    const card = page.locator('section', {
      has: page.getByRole('heading', { level: 3, name: `Choose ${name} when`, exact: true }),
    });
    expect(await card.last().getByRole('listitem').count()).toBe(4);
  }
});

test('the table has a caption, scoped headers, and each winner in words', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const table = page.getByRole('table', { name: 'Node.js and Python (FastAPI), criterion by criterion' });
  expect(await table.locator('thead th[scope="col"]').allInnerTexts()).toEqual([
    'Criterion',
    'Node.js',
    'Python (FastAPI)',
    'Winner',
  ]);
  expect(await table.locator('th:not([scope])').count()).toBe(0);
  const rows = await table.locator('tr', { has: page.locator('td') }).all();
  const outcomes = await Promise.all(
    rows.map(async (row) => {
      const criterion = await shownText(row.getByRole('rowheader').locator('span').first());
      const winner = await shownText(row.getByRole('cell').last());
      return [criterion.trim(), winner.trim().split('\n')[0]] as const;
    }),
  );
  // By name: the page gathers rows in their groups.
  expect(Object.fromEntries(outcomes)).toEqual({
    'I/O performance': 'Node.js',
    'CPU-intensive tasks': 'Python (FastAPI)',
    'Type safety': 'Node.js',
    'ML/AI ecosystem': 'Python (FastAPI)',
    'Web API development': 'Both',
    'Frontend type sharing': 'Node.js',
    'Package ecosystem size': 'Node.js',
  });
});

test('each scenario comes with its pick', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const section = sectionNamed(page, 'Which to choose for your use case');
  expect(await section.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'REST API for a SaaS product',
    'Data pipeline for business intelligence',
    'LLM integration behind an AI feature',
  ]);
  const picks = await section.locator('p', { hasText: 'Our pick:' }).allInnerTexts();
  expect(picks.map((pick) => pick.replace(/^Our pick:\s*/, '').trim())).toEqual([
    'Node.js',
    'Python (FastAPI)',
    'Python (FastAPI)',
  ]);
});

test('a question opens without a script', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const question = sectionNamed(page, 'Common questions').locator('details').first();
  const answer = question.getByText('message queue');
  expect(await answer.isVisible()).toBe(false);
  await question.locator('summary').click();
  await expect.poll(() => answer.isVisible()).toBe(true);
});

test('the next step is a form that asks for name, address and message', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  const form = page.locator('form[action="/contact"]');
  for (const label of ['Your name', 'Your email address', 'What are you deciding?'])
    expect(await form.getByLabel(label).isVisible()).toBe(true);
  expect(await form.getByRole('button', { name: 'Send message' }).isVisible()).toBe(true);
});

const facts = [
  'event loop', 'non-blocking', 'event-driven', 'I/O-bound', 'concurrency', 'asyncio', 'GIL', 'TypeScript',
  'type hints', 'Pydantic', 'wrappers', 'PyTorch', 'scikit-learn', 'LangChain', 'LlamaIndex', 'vector database',
  'pandas', 'polars', 'numpy', 'Express', 'Fastify', 'FastAPI', 'npm', 'pip', 'PyPI', 'WebSockets',
  'Server-Sent Events', 'Next.js', 'message queue', 'polyglot', 'validation schemas', 'data analysis',
  'scientific computing', 'research', 'SaaS', 'business intelligence', 'LLM', 'language boundary',
]; // biome-ignore format: a list of words

test('every key term of the page that it began with is there to be read', async ({ browser }) => {
  const page = await openWithoutScripts(browser);
  await sectionNamed(page, 'Common questions').locator('summary').first().click();
  const text = (await shownText(page.locator('main'))).toLowerCase();
  expect(facts.filter((fact) => !text.includes(fact.toLowerCase()))).toEqual([]);
});

function sectionNamed(page: Page, heading: string) {
  return page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: heading, exact: true }),
  });
}
