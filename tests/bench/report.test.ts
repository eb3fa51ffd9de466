import { expect, test } from 'vitest';
import { atLeast, atMost, countErrors } from '../../bench/report';

test('an aim says what was wanted, what was measured, and whether that is enough', () => {
  expect(atMost('a list', 100, 99.96)).toEqual({
    what: 'a list',
    wanted: '≤ 100 ms',
    measured: '100.0 ms',
    isMet: true,
  });
  expect(atMost('a list', 100, 100.4).isMet).toBe(false);
  expect(atLeast('a ratio', 0.5, 0.498)).toMatchObject({ measured: '0.50', isMet: false });
  expect(atLeast('a ratio', 0.5, Number.NaN).isMet).toBe(false);
});

test('answers without errors are no fault', () => {
  expect(countErrors('The load', 0)).toEqual([]);
  expect(countErrors('The load', 2)).toEqual(['The load got 2 errors.']);
});
