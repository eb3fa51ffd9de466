import { expect, test } from 'vitest';
import { groupRows } from '../../src/domain/group-rows';
import { aCriterion, aRow } from '../builders/comparison';

const row = (id: number, group: string) => aRow({ criterion: aCriterion({ id, group }) });
const ids = (...rows: Parameters<typeof groupRows>[0]) =>
  groupRows(rows).map((group) => [group.name, group.rows.map(({ criterion }) => criterion.id)]);

test('groups stand in order of first appearance and gather their rows', () => {
  expect(ids(row(1, 'People'), row(2, 'Speed'), row(3, 'People'))).toEqual([
    ['People', [1, 3]],
    ['Speed', [2]],
  ]);
});

test('rows without a group come first', () => {
  expect(ids(row(1, 'People'), row(2, ''), row(3, ' '))).toEqual([
    ['', [2, 3]],
    ['People', [1]],
  ]);
});
