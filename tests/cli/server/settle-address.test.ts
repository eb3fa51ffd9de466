import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { settleAddress } from '../../../src/cli/server/settle-address.mjs';

function settled(url: string): string | undefined {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  settleAddress(request);
  return request.url;
}

test.for([
  ...[
    '/',
    '/?q=%00',
    '/compare/a-vs-b.md?x=%FF',
    '/old_page.html',
    '/%E6%AF%94%E8%BC%83',
    `/${'a'.repeat(499)}`,
  ],
  ...[
    '/_next/static/x.js',
    '/api/media/file/%00',
    `/api/${'a'.repeat(600)}`,
    '/admin/%FF',
    '/api',
    '/500-ways',
  ],
])('%s stays as it is', (url) => {
  expect(settled(url)).toBe(url);
});

test.for([
  '/a%2Fb',
  '/compare/%2e%2e',
  '/./a',
  '/a/..',
  '/..%5C',
  '/a%3Fb',
  '/a%23b',
  '/a%20b',
  '/\\x',
  '/%00',
  '/compare/a%01b',
  '/%7F',
  '/%FF',
  '/%',
  '/%ED%A0%80',
  `/${'a'.repeat(500)}`,
  '*',
  'x',
  '/index',
  '/500',
  '/500?x',
])('%s can be nobody’s address', (url) => {
  expect(settled(url)).toBe('/-');
});

test('programs get an answer for programs', () => {
  expect(['/compare/%00.json', '/feeds/topics/%FF.rss', '/sitemaps/%.xml?x=1'].map(settled)).toEqual(
    Array(3).fill('/compare/-.json'),
  );
});

test('of a whole address only the path counts', () => {
  expect(settled('http://other.example:80/compare/a-vs-b?x=1')).toBe('/compare/a-vs-b?x=1');
  expect(settled('HTTPS://other.example')).toBe('/');
  expect(settled('http://other.example?x=1')).toBe('/?x=1');
  expect(settled('http://other.example/%00')).toBe('/-');
});
