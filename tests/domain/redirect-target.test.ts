import { expect, test } from 'vitest';
import { normalisePath, normaliseTarget, pathOfTarget } from '../../src/domain/redirect-target';

const site = 'https://compare.example.org';

test('slashes at the end of a path do not make it another one, and the root stays itself', () => {
  expect(['/a/', '/a//', ' /a ', '/'].map(normalisePath)).toEqual(['/a', '/a', '/a', '/']);
});

test('an address of this very site is stored as its path', () => {
  expect(normaliseTarget('https://compare.example.org/two/?a=1#b', site)).toBe('/two?a=1#b');
  expect(normaliseTarget('https://compare.example.org', site)).toBe('/');
  expect(normaliseTarget('http://compare.example.org/two', site)).toBe('http://compare.example.org/two');
  expect(normaliseTarget('/two?a=1', site)).toBe('/two?a=1');
});

test('where a target ends is told without its question and fragment', () => {
  expect(pathOfTarget('/two/?a=1#b')).toBe('/two');
  expect(pathOfTarget('/two#b')).toBe('/two');
  expect(pathOfTarget('https://elsewhere.example/two')).toBeNull();
});
