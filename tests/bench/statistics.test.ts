import { expect, test } from 'vitest';
import { mean, median, percentile, summarise } from '../../bench/statistics';

const oneToTen = [10, 3, 1, 2, 9, 4, 8, 5, 7, 6];

test('a percentile is a value that was measured', () => {
  expect(percentile(oneToTen, 50)).toBe(5);
  expect(percentile(oneToTen, 95)).toBe(10);
  expect(percentile([7], 1)).toBe(7);
});

test('with fewer than a hundred samples p99 is the largest', () => {
  expect(summarise(oneToTen)).toEqual({ count: 10, p50: 5, p95: 10, p99: 10, max: 10 });
});

test('with two hundred samples p99 leaves the two largest out', () => {
  const samples = Array.from({ length: 200 }, (_, index) => index + 1);
  expect(percentile(samples, 99)).toBe(198);
});

test('the median of an even count lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test('nothing measured is not a number', () => {
  expect(percentile([], 50)).toBeNaN();
  expect(median([])).toBeNaN();
  expect(mean([])).toBeNaN();
});

test('samples are left in their order', () => {
  const samples = [3, 1, 2];
  summarise(samples);
  expect(samples).toEqual([3, 1, 2]);
});
