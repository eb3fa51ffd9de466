import { expect, test } from 'vitest';
import { totalOrder, turnedRound } from '../../src/cms/total-order';

const columns = { id: 0, title: 0, meta_title: 0, createdAt: 0 };

test('what is equal is told apart by when it was created, and then by id', () => {
  expect(totalOrder('-title', columns)).toEqual(['-title', '-createdAt', 'id']);
  expect(totalOrder(['title', 'createdAt'], columns)).toEqual(['title', 'createdAt', 'id']);
  expect(totalOrder('-id', columns)).toEqual(['-id', '-createdAt']);
  for (const nothing of [undefined, null, '', []])
    expect(totalOrder(nothing, columns)).toEqual(['-createdAt', 'id']);
});

test('where no creation is noted the newest id comes first, as with Payload', () => {
  expect(totalOrder(undefined, { id: 0 })).toEqual(['-id']);
  expect(totalOrder('title', { id: 0, title: 0 })).toEqual(['title', '-id']);
});

test('an order is turned round column by column', () => {
  expect(turnedRound(['-title', 'meta.title', '-createdAt', 'id'], columns)).toEqual([
    ...['title', '-meta.title', 'createdAt', '-id'],
  ]);
});

test('an order by what other tables hold is not turned round', () => {
  for (const sorted of ['topic.name', '-rows.weight', 'nothing'])
    expect(turnedRound([sorted, '-createdAt', 'id'], columns)).toBeNull();
});
