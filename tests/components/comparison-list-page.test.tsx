import { expect, test } from 'vitest';
import { ComparisonListPage } from '../../src/components/comparison/comparison-list-page';
import type { ComparisonList } from '../../src/domain/site';
import { aSummary, aTopic } from '../builders/comparison';
import { markupOf, wordsOf } from '../builders/rendered';
import { aList, aSite, aTopicCount } from '../builders/site';

const page = (changes: Partial<ComparisonList> = {}) => (
  <ComparisonListPage site={aSite()} list={aList(changes)} />
);

test('a card links its comparison and says the recommendation in words', () => {
  const comparison = aSummary({ verdict: { kind: 'together' }, description: 'Two runtimes.' });
  const element = page({ comparisons: [comparison] });
  expect(markupOf(element)).toContain('<a href="/compare/nodejs-vs-python">Node.js vs Python</a>');
  expect(wordsOf(element)).toContain('Two runtimes. Our recommendation: Use both Published 15 January 2025');
});

test('a reviewed comparison shows its review, not its first day', () => {
  const comparison = aSummary({ lastReviewedAt: '2025-03-01T00:00:00.000Z' });
  expect(wordsOf(page({ comparisons: [comparison] }))).toContain('Last reviewed 1 March 2025');
});

test('an empty list says so', () => {
  expect(wordsOf(page())).toContain('Nothing is published here yet.');
});

test('pages are joined by plain links', () => {
  const markup = markupOf(page({ page: 2, pages: 3 }));
  expect(markup).toContain('<a href="/compare" rel="prev">Newer</a>');
  expect(markup).toContain('<a href="/compare/page/3" rel="next">Older</a>');
  expect(markup).toContain('Page 2 of 3');
});

test('the pages of a topic stay in the topic', () => {
  const markup = markupOf(page({ topic: aTopic(), page: 1, pages: 2 }));
  expect(markup).toContain('<a href="/topics/backend/page/2" rel="next">Older</a>');
  expect(markup).not.toContain('Newer');
});

test('one page needs no pagination', () => {
  expect(markupOf(page())).not.toContain('aria-label="Pages"');
});

test('the topic that is shown is marked as current', () => {
  const topics = [aTopicCount({ comparisons: 12 })];
  expect(markupOf(page({ topics, topic: aTopic() }))).toContain(
    '<a href="/topics/backend" aria-current="page">',
  );
  expect(markupOf(page({ topics }))).toContain('<a href="/compare" aria-current="page">All topics</a>');
});
