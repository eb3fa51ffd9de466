import { expect, test } from 'vitest';
import {
  addDays,
  countCellsToVerify,
  isReviewedOn,
  nextReviewDue,
  reviewState,
  defaultFreshnessRules as rules,
} from '../../src/domain/freshness';

test('a review is overdue from the day after it was due', () => {
  expect(reviewState('2026-11-22T23:59:59.000Z', '2026-11-23', rules)).toBe('overdue');
  expect(reviewState('2026-11-23T00:00:00.000Z', '2026-11-23', rules)).toBe('soon');
});

test('a review is due soon for as many days as the rules say, the last one included', () => {
  expect(reviewState('2026-12-23T12:00:00.000Z', '2026-11-23', rules)).toBe('soon');
  expect(reviewState('2026-12-24T00:00:00.000Z', '2026-11-23', rules)).toBe('fresh');
  expect(reviewState('2026-11-24T00:00:00.000Z', '2026-11-23', { ...rules, dueSoonDays: 0 })).toBe('fresh');
});

test('what has no day is never due', () => {
  expect(reviewState(null, '2026-11-23', rules)).toBe('none');
});

test('the next review is due a whole number of days after this one, across leap days and years', () => {
  expect(nextReviewDue('2026-11-23T22:10:00.000Z', rules)).toBe('2027-05-22T00:00:00.000Z');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('a day is one of the calendar in UTC, wherever the machine is', () => {
  expect(isReviewedOn('2026-11-23T00:00:00.000Z', '2026-11-23')).toBe(true);
  expect(isReviewedOn('2026-11-22T23:59:59.999Z', '2026-11-23')).toBe(false);
  expect(isReviewedOn(null, '2026-11-23')).toBe(false);
});

test('doubted cells are counted over all rows, and the earliest check is found', () => {
  const rows = [
    { cells: { '1': { text: 'Fast', toVerify: true, verifiedAt: '2025-03-02' }, '2': { text: 'Slow' } } },
    { cells: { '1': { text: 'Free', verifiedAt: '2024-12-31T23:00:00.000Z' }, '2': { toVerify: true } } },
    { cells: null },
  ];
  expect(countCellsToVerify(rows)).toEqual({ marked: 2, oldestCheck: '2024-12-31' });
});

test('a comparison without cells, or with cells that cannot be read, has nothing to verify', () => {
  expect(countCellsToVerify([])).toEqual({ marked: 0, oldestCheck: null });
  expect(countCellsToVerify([{ cells: 'nonsense' }, { cells: { x: 1 } }])).toEqual({
    marked: 0,
    oldestCheck: null,
  });
});
