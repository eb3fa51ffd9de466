import { expect, test } from 'vitest';
import { pageFromEnd } from '../../src/cms/page-from-end';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('the last page is the first one from the end', () => {
  expect(pageFromEnd({ start: 90, end: 100, total: 100 })).toEqual({ page: 1, limit: 10, before: 0 });
  expect(pageFromEnd({ start: 90, end: 93, total: 93 })).toEqual({ page: 1, limit: 3, before: 0 });
});

test('a page that lies across two from the end is found on a longer one', () => {
  expect(pageFromEnd({ start: 80, end: 90, total: 93 })).toEqual({ page: 1, limit: 13, before: 3 });
  expect(pageFromEnd({ start: 70, end: 80, total: 93 })).toEqual({ page: 2, limit: 12, before: 1 });
});

test('every page of every list holds from the end what it holds from the beginning', () => {
  for (const total of numbers(60)) {
    for (const perPage of [1, 2, 3, 7, 10]) {
      for (let start = 0; start < total; start += perPage) {
        const end = Math.min(start + perPage, total);
        const { page, limit, before } = pageFromEnd({ start, end, total });
        const read = numbers(total)
          .reverse()
          .slice((page - 1) * limit, page * limit);
        const wanted = read.slice(before, before + end - start).reverse();
        expect([total, perPage, wanted]).toEqual([total, perPage, numbers(total).slice(start, end)]);
      }
    }
  }
});

test('of a long list little more is read than is wanted', () => {
  for (let start = 5_000_000; start < 9_999_990; start += 12_340) {
    const { limit } = pageFromEnd({ start, end: start + 10, total: 10_000_003 });
    expect(limit).toBeLessThan(5_000);
  }
});
