import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFlip } from '../../../src/domain/decide/find-flip';
import { rankOptions } from '../../../src/domain/ranking';
import { someRows, weighed } from './some-rows';

test('the smallest change of one weight that puts another first', () => {
  // Option 1: 3 × 9 + 1 × 2 = 29 of 4; option 2: 3 × 6 + 1 × 9 = 27 of 4. At a weight of 2 for the first row, 20 to 21.
  const rows = [weighed(3, { 1: 9, 2: 6 }), weighed(1, { 1: 2, 2: 9 })];
  expect(findFlip(rows, [1, 2])).toEqual({ row: 0, from: 3, to: 2, leaders: [2] });
});

test('a change that only draws level counts when nothing smaller does more', () => {
  const rows = [weighed(2, { 1: 8, 2: 4 }), weighed(1, { 1: 4, 2: 8 })];
  expect(findFlip(rows, [1, 2])).toEqual({ row: 0, from: 2, to: 1, leaders: [1, 2] });
});

test('of equally small changes the one that puts somebody else first', () => {
  const rows = [weighed(2, { 1: 6, 2: 5 }), weighed(1, { 1: 5, 2: 6 }), weighed(0, { 1: 0, 2: 9 })];
  expect(findFlip(rows, [1, 2])).toEqual({ row: 2, from: 0, to: 1, leaders: [2] });
});

test('leaving nothing that counts puts nobody first', () => {
  expect(findFlip([weighed(1, { 1: 9, 2: 3 })], [1, 2])).toBeNull();
});

test('an option that is best in everything cannot be moved', () => {
  expect(findFlip([weighed(1, { 1: 9, 2: 3 }), weighed(5, { 1: 4, 2: 2 })], [1, 2])).toBeNull();
});

test('whatever is found changes the first place, and nothing smaller does', () => {
  const leadersOf = (rows: Parameters<typeof rankOptions>[0], options: readonly number[]) =>
    rankOptions(rows, options)
      .filter(({ rank }) => rank === 1)
      .map(({ option }) => option)
      .sort();
  fc.assert(
    fc.property(someRows, ({ rows, options }) => {
      const now = leadersOf(rows, options);
      const changes = rows.flatMap((row, index) =>
        [0, 1, 2, 3, 4, 5].flatMap((to) => {
          const changed = rows.map((other, place) => (place === index ? { ...other, weight: to } : other));
          const leaders = leadersOf(changed, options);
          const flips = leaders.length > 0 && leaders.join() !== now.join();
          return flips ? [Math.abs(to - row.weight)] : [];
        }),
      );
      const flip = findFlip(rows, options);
      if (flip === null) {
        expect(changes).toEqual([]);
        return;
      }
      const { row, from, to, leaders } = flip;
      expect(from).toBe(rows[row]?.weight);
      expect(Math.abs(to - from)).toBe(Math.min(...changes));
      const changed = rows.map((other, place) => (place === row ? { ...other, weight: to } : other));
      expect([...leaders].sort()).toEqual(leadersOf(changed, options));
      expect([...leaders].sort()).not.toEqual(now);
    }),
  );
});
