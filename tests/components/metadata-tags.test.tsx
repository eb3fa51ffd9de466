import { expect, test } from 'vitest';
import { metadataTags } from '../../src/components/site/metadata-tags';
import type { PageMetadata } from '../../src/domain/metadata';
import { markupOf } from '../builders/rendered';

const metadata: PageMetadata = {
  title: 'A & B',
  description: 'Compared.',
  canonical: 'https://verdict.example/compare/a-vs-b',
  openGraph: { type: 'article', siteName: 'Verdict', image: null },
  jsonLd: [],
  alternates: [],
};
const head = (changes: Partial<PageMetadata> = {}) =>
  markupOf(<div>{metadataTags({ ...metadata, ...changes })}</div>);

test('title, description and canonical address are there', () => {
  expect(head()).toContain(
    '<title>A &amp; B</title><meta name="description" content="Compared."/><link rel="canonical" href="https://verdict.example/compare/a-vs-b"/>',
  );
});

test('a page without a canonical address asks not to be indexed', () => {
  const markup = head({ canonical: null });
  expect(markup).toContain('<meta name="robots" content="noindex"/>');
  expect(markup).not.toContain('og:url');
});

test('a picture makes a large preview card', () => {
  const image = { url: 'https://verdict.example/a.png', alt: 'Chart', width: 1200, height: 630 };
  const markup = head({ openGraph: { ...metadata.openGraph, image } });
  expect(markup).toContain('<meta property="og:image" content="https://verdict.example/a.png"/>');
  expect(markup).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(head()).toContain('<meta name="twitter:card" content="summary"/>');
});

test('other forms of the page are linked', () => {
  const alternates = [{ type: 'application/json', href: 'https://verdict.example/a.json', title: 'JSON' }];
  expect(head({ alternates })).toContain(
    '<link rel="alternate" type="application/json" href="https://verdict.example/a.json" title="JSON"/>',
  );
});

test('structured facts cannot break out of their script', () => {
  expect(head({ jsonLd: [{ name: '</script><script>' }] })).toContain(
    '<script type="application/ld+json">{"name":"\\u003c/script\\u003e\\u003cscript\\u003e"}</script>',
  );
});

test('every tag has a key of its own', () => {
  const keys = metadataTags({ ...metadata, jsonLd: [{}, {}] }).map(({ key }) => key);
  expect(keys.length).toBe(new Set(keys).size);
});
