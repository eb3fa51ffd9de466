import { expect, test } from 'vitest';
import { buildFeed } from '../../src/feeds/comparison-feed';
import { feedWriters } from '../../src/feeds/write-feed';
import { aSummary, aTopic } from '../builders/comparison';
import { aSite } from '../builders/site';

const origin = 'https://verdict.example';
const feedOf = (changes: Partial<Parameters<typeof buildFeed>[0]> = {}) =>
  buildFeed({
    site: aSite({ tagline: 'Compared' }),
    topic: null,
    comparisons: [aSummary()],
    origin,
    ...changes,
  });

test('an entry says what is recommended, and keeps its id when its address changes', () => {
  const [before] = feedOf({
    comparisons: [aSummary({ description: 'On both.', verdict: { kind: 'win', winners: [2] } })],
  }).entries;
  const [after] = feedOf({ comparisons: [aSummary({ slug: 'renamed' })] }).entries;
  expect(before?.summary).toBe('On both. Our recommendation: Python.');
  expect(after?.url).toBe('https://verdict.example/compare/renamed');
  expect(after?.id).toBe(before?.id);
});

test('a feed changed when its latest entry did', () => {
  const comparisons = ['2025-02-01', '2025-03-01', '2025-01-01'].map((day, index) =>
    aSummary({ id: index, updatedAt: `${day}T00:00:00.000Z` }),
  );
  expect(feedOf({ comparisons }).updatedAt).toBe('2025-03-01T00:00:00.000Z');
});

test('the feed of a topic is named after it and leads to it', () => {
  const feed = feedOf({ topic: aTopic() });
  expect([feed.title, feed.home, feed.self.atom]).toEqual([
    'Backend · Verdict',
    'https://verdict.example/topics/backend',
    'https://verdict.example/feeds/topics/backend.atom',
  ]);
});

test('RSS has what RSS 2.0 requires', () => {
  const rss = feedWriters.rss(feedOf());
  for (const part of [
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Verdict</title>',
    '<link>https://verdict.example/compare</link><description>Compared</description>',
    '<atom:link href="https://verdict.example/feeds/all.rss" rel="self" type="application/rss+xml"/>',
    '<item><title>Node.js vs Python</title><link>https://verdict.example/compare/nodejs-vs-python</link>',
    '<guid isPermaLink="false">tag:verdict.example,2026:comparisons/1</guid>',
    '<pubDate>Wed, 15 Jan 2025 00:00:00 GMT</pubDate>',
  ]) {
    expect(rss).toContain(part);
  }
});

test('Atom has what RFC 4287 requires', () => {
  const atom = feedWriters.atom(feedOf());
  for (const part of [
    '<id>https://verdict.example/feeds/all.atom</id><title>Verdict</title>',
    '<author><name>Verdict</name></author><updated>2025-02-01T00:00:00.000Z</updated>',
    '<entry><id>tag:verdict.example,2026:comparisons/1</id><title>Node.js vs Python</title>',
    '<published>2025-01-15T00:00:00.000Z</published><updated>2025-02-01T00:00:00.000Z</updated>',
  ]) {
    expect(atom).toContain(part);
  }
});

test('JSON Feed has what version 1.1 requires', () => {
  expect(
    JSON.parse(feedWriters.json(feedOf({ comparisons: [aSummary({ topic: aTopic() })] }))),
  ).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Verdict',
    feed_url: 'https://verdict.example/feeds/all.json',
    items: [
      {
        id: 'tag:verdict.example,2026:comparisons/1',
        url: 'https://verdict.example/compare/nodejs-vs-python',
        content_text: 'Node.js vs Python',
        date_published: '2025-01-15T00:00:00.000Z',
        date_modified: '2025-02-01T00:00:00.000Z',
        tags: ['Backend'],
      },
    ],
  });
});

test('hostile words are escaped, twice where a description is HTML, and control characters are left out', () => {
  const words = '</title>]]><script>"a" & \u0000\u000b\ud800</script>';
  const feed = feedOf({
    comparisons: [aSummary({ title: words, description: words, topic: aTopic({ name: words }) })],
  });
  expect(feedWriters.rss(feed)).toContain(
    '<title>&lt;/title&gt;]]&gt;&lt;script&gt;&quot;a&quot; &amp; &lt;/script&gt;</title>',
  );
  expect(feedWriters.rss(feed)).toContain('<description>&amp;lt;/title&amp;gt;]]');
  expect(feedWriters.atom(feed)).toContain('term="&lt;/title&gt;]]&gt;&lt;script&gt;&quot;a&quot; &amp; ');
  for (const write of [feedWriters.rss, feedWriters.atom]) expect(write(feed)).not.toContain('<script');
});

test('a feed without entries is whole', () => {
  expect(feedWriters.atom(feedOf({ comparisons: [] }))).toContain(
    '<updated>1970-01-01T00:00:00.000Z</updated>',
  );
  expect(JSON.parse(feedWriters.json(feedOf({ comparisons: [] }))).items).toEqual([]);
});
