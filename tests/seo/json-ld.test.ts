import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/comparison';
import { buildComparisonMetadata } from '../../src/seo/comparison-metadata';
import { buildHomeMetadata } from '../../src/seo/home-metadata';
import { buildListMetadata } from '../../src/seo/list-metadata';
import { buildSitePageMetadata } from '../../src/seo/site-page-metadata';
import { aComparison } from '../builders/comparison';
import { aCompleteComparison } from '../builders/complete-comparison';
import { listJsonLdProblems } from '../builders/json-ld-shapes';
import { aList, aSite, aSitePage } from '../builders/site';

const origin = 'https://verdict.example';
const site = aSite();
const ofComparison = (comparison: Comparison) => buildComparisonMetadata({ comparison, site, origin }).jsonLd;

test.for([
  ['a complete comparison', ofComparison(aCompleteComparison()), ['Article', 'BreadcrumbList', 'FAQPage']],
  ['one with only what it must have', ofComparison(aComparison()), ['Article', 'BreadcrumbList']],
  ['the front page', buildHomeMetadata({ site, origin }).jsonLd, ['WebSite']],
  ['a list', buildListMetadata({ site, list: aList(), origin }).jsonLd, ['BreadcrumbList']],
  ['a page', buildSitePageMetadata({ site, page: aSitePage(), origin }).jsonLd, ['BreadcrumbList']],
] as const)('%s has all that its types require, and nothing that they do not know', ([, objects, types]) => {
  expect(objects.map((object) => ('@type' in object ? object['@type'] : undefined))).toEqual(types);
  expect(objects.flatMap(listJsonLdProblems)).toEqual([]);
});

test('a property that is missing, empty or unknown is noticed', () => {
  const [article] = ofComparison(aComparison());
  expect(listJsonLdProblems({ ...article, headline: '' })).toHaveLength(1);
  expect(listJsonLdProblems({ ...article, author: [] })).toHaveLength(1);
  expect(listJsonLdProblems({ ...article, image: '/relative.png' })).toHaveLength(1);
  expect(listJsonLdProblems({ ...article, rating: 5 })).toHaveLength(1);
  expect(listJsonLdProblems({ '@type': 'Product' })).toHaveLength(1);
});
