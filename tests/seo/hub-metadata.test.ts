import { expect, test } from 'vitest';
import type { AuthorHub } from '../../src/domain/hubs';
import { buildAuthorHubMetadata } from '../../src/seo/author-hub-metadata';
import { buildSideBySideMetadata } from '../../src/seo/side-by-side-metadata';
import { anAuthor, aSummary } from '../builders/comparison';
import { aSite } from '../builders/site';

const origin = 'https://verdict.example';

function metadataOf(changes: Partial<AuthorHub> = {}) {
  const hub = {
    author: anAuthor({ bio: 'Measures.' }),
    comparisons: [aSummary()],
    page: 1,
    pages: 1,
    total: 1,
  };
  return buildAuthorHubMetadata({ hub: { ...hub, ...changes }, site: aSite(), origin });
}

test('a hub has a trail, lists what it holds, and says whom it is about', () => {
  const { jsonLd, canonical, description } = metadataOf();
  expect(canonical).toBe('https://verdict.example/authors/ada');
  expect(description).toBe('Measures.');
  expect(jsonLd).toMatchObject([
    { '@type': 'BreadcrumbList' },
    { '@type': 'ItemList', itemListElement: [{ position: 1, url: `${origin}/compare/nodejs-vs-python` }] },
    {
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: 'Ada Example', url: `${origin}/authors/ada` },
    },
  ]);
});

test('each page of a hub has an address and a title of its own', () => {
  const { canonical, title } = metadataOf({ page: 2, pages: 2, total: 30 });
  expect(canonical).toBe('https://verdict.example/authors/ada/page/2');
  expect(title).toBe('Ada Example, page 2 · Verdict');
});

test('an empty hub is not for search engines', () => {
  expect(metadataOf({ comparisons: [], total: 0 })).toMatchObject({ canonical: null });
});

test('only a table that says something is for search engines', () => {
  const answer = { options: [], unknown: [], isTooMany: false, rows: [], covering: [], choices: [] };
  expect(buildSideBySideMetadata({ answer, site: aSite(), origin }).canonical).toBeNull();
});
