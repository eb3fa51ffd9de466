import { expect, test } from 'vitest';
import { measurementNames, parseOptions, UsageError } from '../../bench/options';

test('without options everything is measured', () => {
  expect(parseOptions([])).toEqual({
    only: measurementNames,
    comparisons: [1000, 100_000],
    publishes: 50,
    rounds: 3,
    seconds: 8,
    turns: 8,
    visits: 200_000,
  });
});

test('one measurement can be chosen and shortened', () => {
  expect(parseOptions(['--only', 'pages', '--seconds', '2']).only).toEqual(['pages']);
  expect(parseOptions(['--seconds', '2']).seconds).toBe(2);
  expect(parseOptions(['--comparisons', '1000']).comparisons).toEqual([1000]);
});

test('an unknown measurement, an unknown option and a count of nothing are refused', () => {
  expect(() => parseOptions(['--only', 'publish,speed'])).toThrow(UsageError);
  expect(() => parseOptions(['--fast'])).toThrow(UsageError);
  expect(() => parseOptions(['--rounds', '0'])).toThrow(UsageError);
  expect(() => parseOptions(['--rounds', '1.5'])).toThrow(UsageError);
  expect(() => parseOptions(['--comparisons', '1000,'])).toThrow(UsageError);
});
