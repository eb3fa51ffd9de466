import { expect, test } from 'vitest';
import { parsePageSegments } from '../../src/domain/page-segments';

test('an address without a page is the first', () => {
  expect(parsePageSegments([])).toBe(1);
});

test('later pages are named by their number', () => {
  expect(parsePageSegments(['page', '7'])).toBe(7);
});

test('every page has one address', () => {
  for (const segments of [
    ['page', '1'],
    ['page', '07'],
    ['page'],
    ['page', '2', 'x'],
    ['pages', '2'],
    ['page', '1e3'],
    ['page', '9999999'],
  ]) {
    expect(parsePageSegments(segments)).toBeNull();
  }
});
