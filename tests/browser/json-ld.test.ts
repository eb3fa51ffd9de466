import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { listJsonLdProblems } from '../builders/json-ld-shapes';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { type Api, asAdministrator, create } from './api';
import { nodejsVsPython, templates } from './templates';

const attack = '</script><script>alert(1)</script>';

test('a comparison describes itself to search engines as an article with its trail', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(nodejsVsPython);
  const { article, trail } = await readJsonLd(page);
  expect(article).toMatchObject({
    headline: 'Node.js vs Python (FastAPI) for backend services',
    mainEntityOfPage: { '@id': `${testSite().baseUrl}${nodejsVsPython}` },
  });
  expect(article?.datePublished).toMatch(/^2025-01-15/);
  expect(trail?.itemListElement.at(-1)).toMatchObject({ name: article?.headline });
});

test('a title and names that try to break out stay words, on the page and in its JSON-LD', async ({
  context,
}) => {
  const { slug, title } = await publishAttack(await asAdministrator());
  const page = await context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  for (const path of [`/compare/${slug}`, '/compare', '/']) {
    await page.goto(path, { waitUntil: 'load' });
    const ours =
      '[type="application/ld+json"], [type="speculationrules"], [src^="/_next/static/enhancements/"]';
    expect(await page.locator(`script:not(${ours})`).count(), path).toBe(0);
    expect(await page.getByText(title).first().isVisible(), path).toBe(true);
  }
  await page.goto(`/compare/${slug}`);
  const { article, trail } = await readJsonLd(page);
  expect(article?.headline).toBe(title);
  expect(trail?.itemListElement.at(-1)?.name).toBe(title);
  expect(await page.getByRole('columnheader', { name: attack }).count()).toBe(1);
  expect(await page.getByRole('rowheader', { name: attack }).count()).toBe(1);
  expect(await page.getByRole('cell').filter({ hasText: attack }).count()).toBe(2);
  expect(dialogs).toEqual([]);
});

test.for(templates.filter(([, status]) => status === 200))(
  'what %s tells search engines is complete, and its questions are on the page',
  async ([path], { context }) => {
    const page = await context.newPage();
    await page.goto(path);
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const objects = texts.map((text): unknown => JSON.parse(text));
    expect(objects.flatMap(listJsonLdProblems)).toEqual([]);
    const questions = objects.flatMap((object) => questionsShape.safeParse(object).data?.mainEntity ?? []);
    const shown = await page.locator('#faq summary').allTextContents();
    expect(questions.map(({ name }) => name)).toEqual(shown);
    if (path === nodejsVsPython) expect(questions.length).toBeGreaterThan(0);
  },
);

const questionsShape = z.looseObject({
  '@type': z.literal('FAQPage'),
  mainEntity: z.array(z.looseObject({ name: z.string() })),
});

/** A published comparison whose every text is hostile; it is gone after the test. */
async function publishAttack(api: Api): Promise<{ slug: string; title: string }> {
  const suffix = randomUUID().slice(0, 8);
  const name = `${attack} ${suffix}`;
  const options = [
    await create(api, 'options', { name, slug: `hostile-${suffix}`, _status: 'published' }),
    await create(api, 'options', { name: `Calm ${suffix}`, _status: 'published' }),
  ];
  const criterion = await create(api, 'criteria', { name, slug: `hostile-${suffix}`, _status: 'published' });
  const comparison = {
    title: `${attack} ${suffix}`,
    slug: `an-attack-${suffix}`,
    options: options.map((option) => ({ option })),
    rows: [
      {
        criterion,
        cells: { [String(options[1])]: { text: attack } },
        outcome: { kind: 'win', winners: [options[0]] },
      },
    ],
    _status: 'published',
  };
  const id = await create(api, 'comparisons', comparison);
  onTestFinished(async () => {
    await api.need('DELETE', `/api/comparisons/${id}`);
    for (const option of options) await api.need('DELETE', `/api/options/${option}`);
    await api.need('DELETE', `/api/criteria/${criterion}`);
  });
  return comparison;
}

const articleShape = z.looseObject({
  '@type': z.literal('Article'),
  headline: z.string(),
  datePublished: z.string(),
});
const trailShape = z.looseObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(z.looseObject({ name: z.string() })),
});

async function readJsonLd(page: Page) {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const objects = texts.map((text): unknown => JSON.parse(text));
  return {
    article: objects.map((object) => articleShape.safeParse(object).data).find(Boolean),
    trail: objects.map((object) => trailShape.safeParse(object).data).find(Boolean),
  };
}
