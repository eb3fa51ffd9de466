import { expect, test } from 'vitest';
import { parseOptions } from '../../../bench/data/options';

test('a number alone is enough', () => {
  expect(parseOptions(['100000'])).toEqual({
    comparisons: 100_000,
    databaseUrl: undefined,
    folder: undefined,
    sample: 200,
    beside: false,
    keepOpen: false,
  });
});

test.each(['0', '-5', '1e5', '2.5', '1000001', '99999999999', 'many', ''])(
  '%s is no number of comparisons',
  (given) => {
    expect(() => parseOptions(['--', given])).toThrow('comparisons must be a whole number from 1 to 1000000');
  },
);

test.each([
  [[], 'Say how many comparisons there shall be.'],
  [['1', '2'], 'There is one number too many: 2'],
  [['1', '--database-url', 'mysql://x'], '--database-url needs an address that begins with postgres://'],
  [['1', '--database-url', 'postgres://x', '--folder', 'y'], '--folder and --keep-open are for the embedded'],
  [['1', '--sample', 'all'], '--sample must be a whole number from 0 to 10000'],
  [['1', '--unheard-of'], 'Unknown option'],
])('%j is refused', (given, reason) => {
  expect(() => parseOptions(given)).toThrow(reason);
});
