import { expect, test } from 'vitest';
import { readScore, readScoredText } from '../../../src/domain/paste/read-scored-text';

test.each([
  ['7/10', '', 7],
  ['Fast (7/10)', 'Fast', 7],
  ['Fast, 7.5 / 10', 'Fast', 7.5],
  ['Fast – 7,5/10', 'Fast', 7.5],
  ['Very fast 10/10', 'Very fast', 10],
  ['0/10', '', 0],
])('%s is the text “%s” with the score %d', (pasted, text, score) => {
  expect(readScoredText(pasted)).toEqual({ text, score });
});

test.each([
  '12/10',
  '7',
  '7 ms',
  '✓',
  '✗',
  '2/10 of users said so',
  '17/100',
  'v1.7/10x',
  '24/7',
  '-3/10a',
  '',
])('%s is text', (pasted) => {
  expect(readScoredText(pasted)).toEqual({ text: pasted, score: null });
});

test('in a column of scores a bare number is one', () => {
  expect(readScore('7')).toBe(7);
  expect(readScore(' 7,5 ')).toBe(7.5);
  expect(readScore('8 / 10')).toBe(8);
  expect(readScore('11')).toBeNull();
  expect(readScore('')).toBeNull();
  expect(readScore('good')).toBeNull();
});
