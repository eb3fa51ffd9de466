import { expect, test } from 'vitest';
import { cellOf, isUnknown } from '../../src/domain/comparison';
import { aCell, aRow } from '../builders/comparison';

test('a cell nobody filled in is unknown', () => {
  expect(isUnknown(cellOf(aRow(), 1))).toBe(true);
});

test('a score without words is known, also when it is zero', () => {
  expect(isUnknown(aCell({ text: '', score: 0 }))).toBe(false);
});
