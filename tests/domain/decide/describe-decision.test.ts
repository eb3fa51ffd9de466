import { expect, test } from 'vitest';
import {
  type Decision,
  describeFlip,
  describeLeftOut,
  describeMeans,
  describePlaces,
  describeReasons,
} from '../../../src/domain/decide/describe-decision';
import type { WeighedRow } from '../../../src/domain/ranking';
import { weighed } from './some-rows';

const options = [
  { id: 1, name: 'Node.js' },
  { id: 2, name: 'Python' },
];
const decision = (rows: readonly WeighedRow[], basis: Decision['basis'] = 'scores'): Decision => ({
  basis,
  options,
  rows: rows.map((row, index) => ({ ...row, name: `Criterion ${index + 1}` })),
});

test('the means of the first two look the same only if they are', () => {
  expect(describeMeans([7.41, 7.04, null], 'scores')).toEqual(['7.4', '7.0', 'Not ranked']);
  expect(describeMeans([7.44, 7.41, 3.123, 3.124], 'scores')).toEqual(['7.44', '7.41', '3.12', '3.12']);
  expect(describeMeans([7.4, 7.4], 'scores')).toEqual(['7.4', '7.4']);
  expect(describeMeans([6.666667, 3.333333], 'outcomes')).toEqual(['67%', '33%']);
});

test('the first and the second are named with their means', () => {
  expect(describePlaces(decision([weighed(1, { 1: 8, 2: 6 })]))).toBe(
    'Node.js comes first, with 8.0, before Python with 6.0.',
  );
  expect(describePlaces(decision([weighed(1, { 1: 6, 2: 6 })]))).toBe(
    'Node.js and Python are level, with 6.0 each.',
  );
  expect(describePlaces(decision([weighed(1, { 2: 6 })]))).toBe('Python comes first, with 6.0.');
  expect(describePlaces(decision([weighed(0, { 1: 8, 2: 6 })]))).toBe(
    'Nothing counts now: raise the weight of a criterion.',
  );
});

test('reasons are told for both sides, the strongest first, the small ones as a number', () => {
  const rows = [1, 2, 3, 4, 5].map((points) => weighed(1, { 1: 5 + points, 2: 5 }));
  expect(describeReasons(decision([...rows, weighed(1, { 1: 0, 2: 3 })]))).toEqual([
    'For Node.js: Criterion 5 (0.8), Criterion 4 (0.7), Criterion 3 (0.5) and 2 more.',
    'For Python: Criterion 6 (0.5).',
  ]);
  expect(describeReasons(decision([weighed(1, { 1: 5, 2: 5 })]))).toEqual([]);
});

test('by outcomes the reasons are shares of the weight', () => {
  const rows = [weighed(3, { 1: 10, 2: 0 }), weighed(1, { 1: 0, 2: 10 })];
  expect(describeReasons(decision(rows, 'outcomes'))).toEqual([
    'For Node.js: Criterion 1 (75%).',
    'For Python: Criterion 2 (25%).',
  ]);
});

test('what would change the first place, or that nothing does', () => {
  const rows = [weighed(3, { 1: 9, 2: 6 }), weighed(1, { 1: 2, 2: 9 })];
  expect(describeFlip(decision(rows))).toBe(
    'The smallest change: with Criterion 1 at 2 instead of 3, Python would come first.',
  );
  expect(describeFlip(decision([weighed(2, { 1: 8, 2: 4 }), weighed(1, { 1: 4, 2: 8 })]))).toBe(
    'The smallest change: with Criterion 1 at 1 instead of 2, Node.js and Python would be level.',
  );
  expect(describeFlip(decision([weighed(1, { 1: 9, 2: 6 }), weighed(1, { 1: 9, 2: 6 })]))).toBe(
    'No single weight changes who comes first, whatever you set it to.',
  );
  expect(describeFlip(decision([weighed(0, { 1: 9, 2: 6 })]))).toBe('');
});

test('what cannot count is named', () => {
  expect(describeLeftOut(decision([weighed(1, { 1: 9, 2: 6 }), weighed(1, {}), weighed(0, {})]))).toBe(
    'Left out for want of a score: Criterion 2 and Criterion 3.',
  );
  expect(describeLeftOut(decision([weighed(1, { 1: 10, 2: 0 }), weighed(1, {})], 'outcomes'))).toBe(
    'Left out for want of an outcome that can be counted: Criterion 2.',
  );
  expect(describeLeftOut(decision([weighed(1, { 1: 9, 2: 6 })]))).toBe('');
});
