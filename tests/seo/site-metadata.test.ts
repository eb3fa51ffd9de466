import { expect, test } from 'vitest';
import { buildHomeMetadata } from '../../src/seo/home-metadata';
import { buildListMetadata } from '../../src/seo/list-metadata';
import { buildSearchMetadata } from '../../src/seo/search-metadata';
import { buildSitePageMetadata } from '../../src/seo/site-page-metadata';
import { buildUnlistedMetadata } from '../../src/seo/unlisted-metadata';
import { aSummary, aTopic } from '../builders/comparison';
import { aText } from '../builders/rich-text';
import { aList, aSite, aSitePage } from '../builders/site';

const origin = 'https://verdict.example';

test('the front page is the website and names its publisher', () => {
  const site = aSite({
    tagline: 'Choose well',
    publisher: { name: 'Press', url: 'https://example.org', email: null },
  });
  const metadata = buildHomeMetadata({ site, origin });
  expect(metadata.title).toBe('Verdict · Choose well');
  expect(metadata.canonical).toBe('https://verdict.example/');
  expect(metadata.jsonLd).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Verdict',
      url: 'https://verdict.example/',
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'Press', url: 'https://example.org' },
    },
  ]);
});

test('each page of a list has its own address and title', () => {
  const metadata = buildListMetadata({ site: aSite(), list: aList({ page: 2, pages: 3 }), origin });
  expect([metadata.title, metadata.canonical]).toEqual([
    'All comparisons, page 2 · Verdict',
    'https://verdict.example/compare/page/2',
  ]);
});

test('a topic’s list has the topic’s name, words and address', () => {
  const list = aList({ topic: aTopic({ description: 'Servers.' }) });
  const metadata = buildListMetadata({ site: aSite(), list, origin });
  expect([metadata.title, metadata.description, metadata.canonical]).toEqual([
    'Backend comparisons · Verdict',
    'Servers.',
    'https://verdict.example/topics/backend',
  ]);
});

test('a list tells search engines what it lists, in its order', () => {
  const comparisons = [aSummary(), aSummary({ id: 2, slug: 'bun-vs-deno', title: 'Bun vs Deno' })];
  const { jsonLd } = buildListMetadata({ site: aSite(), list: aList({ comparisons }), origin });
  expect(jsonLd.at(-1)).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [
      { position: 1, url: `${origin}/compare/nodejs-vs-python` },
      { position: 2, url: `${origin}/compare/bun-vs-deno` },
    ],
  });
  expect(buildListMetadata({ site: aSite(), list: aList(), origin }).jsonLd).toHaveLength(1);
});

test('a standing page is described by its own words', () => {
  const metadata = buildSitePageMetadata({
    site: aSite(),
    page: aSitePage({ body: aText('Who we are.') }),
    origin,
  });
  expect([metadata.title, metadata.description, metadata.canonical]).toEqual([
    'About · Verdict',
    'Who we are.',
    'https://verdict.example/about',
  ]);
});

test('a search is unlisted and says what was searched for, in as many words as fit', () => {
  expect(buildSearchMetadata({ text: 'python', site: aSite() })).toMatchObject({
    title: 'Search: python · Verdict',
    description: 'What our comparisons say about “python”.',
    canonical: null,
  });
  expect(buildSearchMetadata({ text: '', site: aSite() }).title).toBe('Search · Verdict');
  expect(buildSearchMetadata({ text: 'x'.repeat(2_000), site: aSite() }).description).toHaveLength(160);
});

test('an unlisted page has no canonical address and needs no site', () => {
  expect(buildUnlistedMetadata({ title: 'Page not found', site: null })).toMatchObject({
    title: 'Page not found',
    canonical: null,
  });
});
