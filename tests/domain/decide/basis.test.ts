import { expect, test } from 'vitest';
import { canCount, findBasis, rowsOn } from '../../../src/domain/decide/basis';
import type { Outcome } from '../../../src/domain/outcome';
import { rankOptions } from '../../../src/domain/ranking';
import { aCell, aRow } from '../../builders/comparison';

const row = (outcome: Outcome, weight = 1) => aRow({ outcome, weight });
const scored = aRow({ cells: { 1: aCell({ score: 5 }), 2: aCell({ score: 6 }) } });

test('scores come before outcomes', () => {
  expect(findBasis([scored, row({ kind: 'win', winners: [1] })], [1, 2])).toBe('scores');
});

test('one scored option is nothing to rank by', () => {
  const single = aRow({ cells: { 1: aCell({ score: 5 }) }, outcome: { kind: 'win', winners: [2] } });
  expect(findBasis([single], [1, 2])).toBe('outcomes');
});

test('without a score and without a win there is no order to find', () => {
  expect(findBasis([row({ kind: 'tie' }), row({ kind: 'none' })], [1, 2])).toBeNull();
  expect(findBasis([], [1, 2])).toBeNull();
});

test('by outcomes, wins count by weight, ties half for everybody, the rest not at all', () => {
  const rows = [
    row({ kind: 'win', winners: [1] }, 3),
    row({ kind: 'win', winners: [2, 3] }),
    row({ kind: 'tie' }, 2),
    row({ kind: 'depends', condition: 'load' }, 5),
    row({ kind: 'unknown' }, 5),
    row({ kind: 'none' }, 5),
  ];
  const judged = rowsOn('outcomes', rows, [1, 2, 3]);
  // Of a weight of 6: option 1 has 3 + 1, the others 1 + 1 each.
  expect(
    rankOptions(judged, [1, 2, 3]).map(({ option, score, scorable }) => [option, score, scorable]),
  ).toEqual([
    [1, 6.666667, 3],
    [2, 3.333333, 3],
    [3, 3.333333, 3],
  ]);
  expect(judged.map((each) => canCount(each, [1, 2, 3]))).toEqual([true, true, true, false, false, false]);
});

test('by scores, rows stay as they are', () => {
  expect(rowsOn('scores', [scored], [1, 2])).toEqual([scored]);
});
