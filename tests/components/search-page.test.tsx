import { expect, test } from 'vitest';
import { SearchPage } from '../../src/components/search/search-page';
import type { SearchAnswer } from '../../src/domain/search';
import { aTopic } from '../builders/comparison';
import { markupOf, wordsOf } from '../builders/rendered';
import { aSite, aTopicCount } from '../builders/site';

function anAnswer(changes: Partial<SearchAnswer> = {}): SearchAnswer {
  const nothing = { text: '', isCut: false, corrected: null, isMore: false, topic: null, results: [] };
  return { ...nothing, topics: [aTopicCount()], page: 1, pages: 1, total: 0, ...changes };
}

const aResult = {
  id: 1,
  slug: 'a-vs-b',
  title: [{ text: '<b>Node</b>', isMatch: true }],
  excerpt: [{ text: 'about it', isMatch: false }],
  topic: null,
  updatedAt: '2025-02-01T00:00:00.000Z',
};

test('before anything is asked there are words of help and the topics', () => {
  const words = wordsOf(<SearchPage site={aSite()} answer={anAnswer()} />);
  expect(words).toContain('Type the name of something');
  expect(words).toContain('Backend');
});

test('what was found is counted, marked, and never markup', () => {
  const answer = anAnswer({ text: 'node', total: 1, results: [aResult] });
  const markup = markupOf(<SearchPage site={aSite()} answer={answer} />);
  expect(markup).toContain('One comparison for “node”');
  expect(markup).toContain('<mark>&lt;b&gt;Node&lt;/b&gt;</mark>');
});

test('a corrected search says so, and one without results says what to try', () => {
  const corrected = anAnswer({ text: 'ndoe', corrected: 'node', total: 1, results: [aResult] });
  expect(wordsOf(<SearchPage site={aSite()} answer={corrected} />)).toContain(
    'Nothing was found for “ndoe” itself.',
  );
  const none = markupOf(<SearchPage site={aSite()} answer={anAnswer({ text: 'xyz', topic: aTopic() })} />);
  expect(none).toContain('Nothing found for “xyz” in Backend');
  expect(none).toContain('href="/search?q=xyz"');
});

test('further pages keep the question and the topic', () => {
  const answer = anAnswer({
    text: 'a&b',
    topic: aTopic(),
    total: 200,
    isMore: true,
    page: 2,
    pages: 20,
    results: [aResult],
  });
  const markup = markupOf(<SearchPage site={aSite()} answer={answer} />);
  expect(markup).toContain('200 or more comparisons');
  expect(markup).toContain('href="/search?q=a%26b&amp;topic=backend&amp;page=3"');
});
