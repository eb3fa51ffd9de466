import { expect, test } from 'vitest';
import { buildOembed, writeOembedXml } from '../../src/feeds/oembed';
import { parseOembedRequest } from '../../src/feeds/oembed-request';
import { aComparison, aRow } from '../builders/comparison';
import { aSite } from '../builders/site';

const origin = 'https://verdict.example';
const ask = (query: Record<string, string>) => parseOembedRequest(new URLSearchParams(query), origin);
const page = `${origin}/compare/a-vs-b`;

test('a comparison is asked for by any of its addresses', () => {
  for (const url of [page, `${page}.md`, `${page}?x=1#y`, `${origin}/embed/a-vs-b`]) {
    expect(ask({ url })).toMatchObject({ slug: 'a-vs-b', format: 'json' });
  }
  expect(ask({ url: page, format: 'xml', maxwidth: '400', maxheight: '300' })).toEqual({
    slug: 'a-vs-b',
    format: 'xml',
    maxWidth: 400,
    maxHeight: 300,
  });
});

test.for([
  'https://elsewhere.example/compare/a-vs-b',
  'https://verdict.example.elsewhere.example/compare/a-vs-b',
  'https://verdict.example@elsewhere.example/compare/a-vs-b',
  'https://user@verdict.example/compare/a-vs-b',
  'http://verdict.example/compare/a-vs-b',
  'javascript:alert(1)//compare/a-vs-b',
  '//verdict.example/compare/a-vs-b',
  '/compare/a-vs-b',
  `${origin}/admin`,
  `${origin}/compare`,
  `${origin}/compare/../admin`,
  'not an address',
  '',
])('%j is no page that can be embedded', (url) => {
  expect(ask({ url })).toMatchObject({ status: 404 });
});

test('without an address, with another format or with a width that is none, it says what is wrong', () => {
  expect(ask({})).toMatchObject({ status: 400 });
  expect(ask({ url: page, format: 'yaml' })).toMatchObject({ status: 501 });
  for (const maxwidth of ['0', '-1', 'wide', '1e3', '999999']) {
    expect(ask({ url: page, maxwidth })).toMatchObject({ status: 400 });
  }
});

const built = (changes: Partial<Parameters<typeof buildOembed>[0]> = {}) =>
  buildOembed({ comparison: aComparison({ rows: [aRow()] }), site: aSite(), origin, ...changes });

test('the frame is as large as its table needs, and never larger than there is room', () => {
  expect(built()).toMatchObject({ type: 'rich', version: '1.0', width: 800, height: 212 });
  expect(built({ maxWidth: 320, maxHeight: 100 })).toMatchObject({ width: 320, height: 100 });
  expect(built({ maxWidth: 320 }).html).toContain('width="320"');
  const rows = Array.from({ length: 50 }, () => aRow());
  expect(built({ comparison: aComparison({ rows }) })).toMatchObject({ height: 720 });
});

test('a thumbnail is named only where there is room for it', () => {
  expect(built()).toMatchObject({
    thumbnail_url: `${origin}/compare/nodejs-vs-python.png`,
    thumbnail_width: 1200,
  });
  expect(built({ maxWidth: 640 })).not.toHaveProperty('thumbnail_url');
});

test('a hostile title stays an attribute', () => {
  const oembed = built({ comparison: aComparison({ title: '"><script>alert(1)</script>' }) });
  expect(oembed.html).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(writeOembedXml(oembed)).toContain('<html>&lt;iframe src=&quot;');
  expect(writeOembedXml(oembed)).not.toContain('<script');
});
