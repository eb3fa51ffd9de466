import { expect, test } from 'vitest';
import { isWebAddress, safeLink } from '../../src/domain/safe-link';

test.each([
  'https://example.org/a?b#c',
  'http://example.org',
  'mailto:ada@example.org',
  'tel:+3212345',
  '/compare',
  '/',
  '#faq',
  '?page=2',
])('a reader may be sent to %s', (href) => {
  expect(safeLink(href)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'no-address',
  '',
])('a reader may not be sent to %j', (href) => {
  expect(safeLink(href)).toBeNull();
});

test('space around an address is dropped', () => {
  expect(safeLink('  https://example.org ')).toBe('https://example.org');
});

test('only web addresses can be a source', () => {
  expect(isWebAddress('https://example.org')).toBe(true);
  expect(isWebAddress('mailto:ada@example.org')).toBe(false);
  expect(isWebAddress('/compare')).toBe(false);
});
