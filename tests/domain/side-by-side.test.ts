import { expect, test } from 'vitest';
import { assembleRows, type FoundCell, parseOptionNames } from '../../src/domain/side-by-side';
import { aCell, aCriterion } from '../builders/comparison';

function aFoundCell(criterion: number, option: number): FoundCell {
  return { criterion, option, cell: aCell(), comparison: { slug: 'a-vs-b', title: 'A vs B' } };
}

test('names come once, in whichever way they were asked for', () => {
  expect(parseOptionNames('b,a,B, ,a')).toEqual({ names: ['B', 'a'], isTooMany: false });
  expect(parseOptionNames(['Node.js', '', 'Python, Go'])).toEqual({
    names: ['Node.js', 'Python', 'Go'],
    isTooMany: false,
  });
  expect(parseOptionNames(undefined)).toEqual({ names: [], isTooMany: false });
});

test('no more than eight fit, however many are asked for', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `n${index}`);
  expect(parseOptionNames(names.join(','))).toMatchObject({ names: names.slice(0, 8), isTooMany: true });
  expect(parseOptionNames('x'.repeat(100_000)).names[0]).toHaveLength(300);
});

test('only criteria that two of the options share are shown, the most shared first', () => {
  const cells = [
    aFoundCell(1, 1),
    aFoundCell(1, 2),
    aFoundCell(2, 1),
    aFoundCell(3, 1),
    aFoundCell(3, 2),
    aFoundCell(3, 3),
  ];
  const criteria = new Map([1, 2, 3].map((id) => [id, aCriterion({ id })]));
  expect(assembleRows(cells, criteria, 10).map(({ criterion }) => criterion.id)).toEqual([3, 1]);
  expect(assembleRows(cells, criteria, 1).map(({ criterion }) => criterion.id)).toEqual([3]);
});

test('a criterion that is not public is left out', () => {
  expect(assembleRows([aFoundCell(1, 1), aFoundCell(1, 2)], new Map(), 10)).toEqual([]);
});
