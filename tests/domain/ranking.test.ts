import { expect, test } from 'vitest';
import { rankOptions } from '../../src/domain/ranking';
import { aCell } from '../builders/comparison';

const row = (weight: number, scores: Readonly<Record<number, number | null>>) => ({
  weight,
  cells: Object.fromEntries(
    Object.entries(scores).map(([option, score]) => [option, aCell({ score })] as const),
  ),
});

test('a heavier criterion counts for more', () => {
  // Option 1: (3 × 4 + 1 × 8) / 4 = 5. Option 2: (3 × 8 + 1 × 4) / 4 = 7.
  expect(rankOptions([row(3, { 1: 4, 2: 8 }), row(1, { 1: 8, 2: 4 })], [1, 2])).toEqual([
    { option: 2, score: 7, scoredOn: 2, scorable: 2, rank: 1 },
    { option: 1, score: 5, scoredOn: 2, scorable: 2, rank: 2 },
  ]);
});

test('a missing score counts against nobody', () => {
  expect(rankOptions([row(1, { 1: 6, 2: 9 }), row(1, { 1: 8 })], [1, 2])).toEqual([
    { option: 2, score: 9, scoredOn: 1, scorable: 2, rank: 1 },
    { option: 1, score: 7, scoredOn: 2, scorable: 2, rank: 2 },
  ]);
});

test('equal scores share a rank and the next rank is skipped', () => {
  const ranked = rankOptions([row(1, { 1: 7, 2: 7, 3: 5 })], [1, 2, 3]);
  expect(ranked.map(({ option, rank }) => [option, rank])).toEqual([
    [1, 1],
    [2, 1],
    [3, 3],
  ]);
});

test('equal means share a rank although binary fractions do not add up', () => {
  // 0.1 + 0.2 and 0.3 + 0 are the same to a reader, not to a computer.
  const ranked = rankOptions([row(1, { 1: 0.1, 2: 0.3 }), row(1, { 1: 0.2, 2: 0 })], [1, 2]);
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 1]);
});

test('an option without a score has no rank and comes last', () => {
  expect(rankOptions([row(1, { 1: null, 2: 3 })], [1, 2]).at(-1)).toEqual({
    option: 1,
    score: null,
    scoredOn: 0,
    scorable: 1,
    rank: null,
  });
});

test('a criterion of weight zero is no part of the ranking', () => {
  expect(rankOptions([row(0, { 1: 10, 2: 1 }), row(1, { 1: 2, 2: 3 })], [1, 2])[0]).toEqual({
    option: 2,
    score: 3,
    scoredOn: 1,
    scorable: 1,
    rank: 1,
  });
});
