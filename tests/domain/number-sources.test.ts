import { expect, test } from 'vitest';
import { numberSources, sourcesOfCell } from '../../src/domain/number-sources';
import { aCell, aCriterion, aRow } from '../builders/comparison';

const source = (name: string) => ({ url: `https://example.org/${name}`, title: name });

test('a source has one number, given in reading order of the options', () => {
  const rows = [
    aRow({
      cells: { 2: aCell({ sources: [source('b')] }), 1: aCell({ sources: [source('a'), source('b')] }) },
    }),
    aRow({ cells: { 1: aCell({ sources: [source('c'), source('a')] }) } }),
  ];
  expect(numberSources(rows, [1, 2]).map(({ number, title }) => [number, title])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

test('numbers follow the groups as they are shown', () => {
  const grouped = (name: string, group: string) =>
    aRow({ criterion: aCriterion({ group }), cells: { 1: aCell({ sources: [source(name)] }) } });
  expect(numberSources([grouped('late', 'Speed'), grouped('early', '')], [1])[0]?.title).toBe('early');
});

test('a cell refers to each of its sources once, by number', () => {
  const numbered = [
    { ...source('a'), number: 1 },
    { ...source('b'), number: 2 },
  ];
  expect(
    sourcesOfCell([source('b'), source('b'), source('a')], numbered).map(({ number }) => number),
  ).toEqual([1, 2]);
});
