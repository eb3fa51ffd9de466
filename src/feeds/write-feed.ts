import { escapeXml } from '../domain/escape-xml';
import type { FeedFormat } from '../paths';
import type { ComparisonFeed, FeedEntry } from './comparison-feed';
import { element, writeXml } from './xml';

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const feedWriters: Readonly<Record<FeedFormat, (feed: ComparisonFeed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** RSS 2.0. A description is HTML there, so its words are escaped for HTML and then for XML. */
function writeRss({ title, description, home, self, updatedAt, entries }: ComparisonFeed): string {
  const channel = element('channel', [
    element('title', title),
    element('link', home),
    element('description', description || title),
    element('language', 'en'),
    element('lastBuildDate', new Date(updatedAt).toUTCString()),
    element('atom:link', [], { href: self.rss, rel: 'self', type: feedTypes.rss }),
    ...entries.map((entry) =>
      element('item', [
        element('title', entry.title),
        element('link', entry.url),
        element('guid', entry.id, { isPermaLink: 'false' }),
        element('pubDate', new Date(entry.publishedAt).toUTCString()),
        element('description', escapeXml(entry.summary)),
        ...(entry.topic ? [element('category', entry.topic)] : []),
      ]),
    ),
  ]);
  return writeXml(element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }));
}

/** RFC 4287. */
function writeAtom({ title, description, home, self, author, updatedAt, entries }: ComparisonFeed): string {
  return writeXml(
    element(
      'feed',
      [
        element('id', self.atom),
        element('title', title),
        ...(description ? [element('subtitle', description)] : []),
        element('link', [], { rel: 'alternate', type: 'text/html', href: home }),
        element('link', [], { rel: 'self', type: feedTypes.atom, href: self.atom }),
        element('author', [element('name', author)]),
        element('updated', updatedAt),
        ...entries.map(writeAtomEntry),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    ),
  );
}

function writeAtomEntry({ id, title, url, publishedAt, updatedAt, summary, topic }: FeedEntry) {
  return element('entry', [
    element('id', id),
    element('title', title),
    element('link', [], { rel: 'alternate', type: 'text/html', href: url }),
    element('published', publishedAt),
    element('updated', updatedAt),
    ...(summary ? [element('summary', summary)] : []),
    ...(topic ? [element('category', [], { term: topic })] : []),
  ]);
}

/** https://www.jsonfeed.org/version/1.1/ */
function writeJsonFeed({ title, description, home, self, author, entries }: ComparisonFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self.json,
    ...(description && { description }),
    language: 'en',
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary || entry.title,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      ...(entry.topic && { tags: [entry.topic] }),
    })),
  });
}
