import { expect, test } from 'vitest';
import { shorten } from '../../src/domain/shorten';

test('text that fits stays as it is', () => {
  expect(shorten('One two.', 8)).toBe('One two.');
});

test('a cut falls between words and is marked', () => {
  expect(shorten('One two, three four', 12)).toBe('One two…');
});

test('text without spaces is cut between characters, never inside one', () => {
  expect(shorten('日本語の文章', 4)).toBe('日本語…');
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
});
