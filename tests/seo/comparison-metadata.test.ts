import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/comparison';
import { buildComparisonMetadata } from '../../src/seo/comparison-metadata';
import { aComparison, aFaq, anAuthor, aTopic } from '../builders/comparison';
import { aText } from '../builders/rich-text';
import { aSite } from '../builders/site';

const origin = 'https://verdict.example';
const metadataOf = (changes: Partial<Comparison> = {}) =>
  buildComparisonMetadata({ comparison: aComparison(changes), site: aSite(), origin });
const image = { url: '/media/a.png', alt: 'Chart', width: 1200, height: 630 };

test('the editor’s title and description come first', () => {
  const seo = { title: 'Short', description: 'Written by hand.', image: null };
  const { title, description } = metadataOf({ seo, intro: aText('Intro.') });
  expect([title, description]).toEqual(['Short · Verdict', 'Written by hand.']);
});

test('without them the title, and intro, verdict or options', () => {
  const verdict = { outcome: { kind: 'tie' }, text: aText('Take either.') } as const;
  expect(metadataOf().title).toBe('Node.js vs Python · Verdict');
  expect(metadataOf({ intro: aText('Intro.'), verdict }).description).toBe('Intro.');
  expect(metadataOf({ verdict }).description).toBe('Take either.');
  expect(metadataOf().description).toBe('Node.js and Python, compared side by side.');
});

test('addresses are absolute', () => {
  const metadata = metadataOf({ seo: { title: '', description: '', image } });
  expect(metadata.canonical).toBe('https://verdict.example/compare/nodejs-vs-python');
  expect(metadata.openGraph.image?.url).toBe('https://verdict.example/media/a.png');
  expect(metadata.alternates.map(({ type, href }) => [type, href])).toEqual([
    ['text/markdown', 'https://verdict.example/compare/nodejs-vs-python.md'],
    ['application/json', 'https://verdict.example/compare/nodejs-vs-python.json'],
    ['text/csv', 'https://verdict.example/compare/nodejs-vs-python.csv'],
    [
      'application/json+oembed',
      'https://verdict.example/oembed?url=https%3A%2F%2Fverdict.example%2Fcompare%2Fnodejs-vs-python&format=json',
    ],
    [
      'text/xml+oembed',
      'https://verdict.example/oembed?url=https%3A%2F%2Fverdict.example%2Fcompare%2Fnodejs-vs-python&format=xml',
    ],
  ]);
});

test('the picture is the one that an editor chose, or else the one that is drawn', () => {
  expect(metadataOf({ seo: { title: '', description: '', image } }).openGraph.image?.url).toBe(
    'https://verdict.example/media/a.png',
  );
  expect(metadataOf({ verdict: { outcome: { kind: 'tie' }, text: [] } }).openGraph.image).toEqual({
    url: 'https://verdict.example/compare/nodejs-vs-python.png',
    alt: 'Node.js and Python compared: Tie',
    width: 1200,
    height: 630,
  });
});

test('the article names its dates, authors and what it is about', () => {
  const [article] = metadataOf({ authors: [anAuthor({ role: 'Engineer' })], topic: aTopic() }).jsonLd;
  expect(article).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'Node.js vs Python',
    description: 'Node.js and Python, compared side by side.',
    inLanguage: 'en',
    datePublished: '2025-01-15T00:00:00.000Z',
    dateModified: '2025-02-01T00:00:00.000Z',
    author: [{ '@type': 'Person', name: 'Ada Example', jobTitle: 'Engineer', url: `${origin}/authors/ada` }],
    publisher: { '@type': 'Organization', name: 'Verdict', url: origin },
    articleSection: 'Backend',
    image: 'https://verdict.example/compare/nodejs-vs-python.png',
    about: [
      { '@type': 'Thing', name: 'Node.js' },
      { '@type': 'Thing', name: 'Python' },
    ],
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://verdict.example/compare/nodejs-vs-python' },
  });
});

test('an article without authors is by the publisher', () => {
  expect(metadataOf().jsonLd[0]).toMatchObject({ author: [{ '@type': 'Organization', name: 'Verdict' }] });
});

test('who reviewed it and when is said of the page', () => {
  const [article] = metadataOf({
    reviewedBy: anAuthor({ name: 'Cleo' }),
    lastReviewedAt: '2025-03-01T00:00:00.000Z',
  }).jsonLd;
  expect(article).toMatchObject({
    mainEntityOfPage: {
      lastReviewed: '2025-03-01T00:00:00.000Z',
      reviewedBy: { '@type': 'Person', name: 'Cleo' },
    },
  });
});

test('the breadcrumbs lead through the topic', () => {
  expect(metadataOf({ topic: aTopic() }).jsonLd[1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Verdict', item: 'https://verdict.example/' },
      { position: 2, name: 'Comparisons', item: 'https://verdict.example/compare' },
      { position: 3, name: 'Backend', item: 'https://verdict.example/topics/backend' },
      { position: 4, name: 'Node.js vs Python', item: 'https://verdict.example/compare/nodejs-vs-python' },
    ],
  });
});

test('questions are listed only where the page shows some', () => {
  expect(metadataOf().jsonLd.length).toBe(2);
  expect(metadataOf({ faqs: [aFaq()] }).jsonLd[2]).toMatchObject({
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: 'Can I use both?', acceptedAnswer: { text: 'Yes.' } }],
  });
});
