import { expect, test } from 'vitest';
import { differs, listDifferent } from '../../../src/domain/decide/differs';
import { aCell, aCriterion, aRow } from '../../builders/comparison';

const cell = (text: string, score: number | null = null, won = false) => ({ text, score, won });

test('spaces and capitals make no difference; text, score and winning do', () => {
  expect(differs([cell('Very good'), cell(' very  GOOD ')])).toBe(false);
  expect(differs([cell('Good'), cell('Poor')])).toBe(true);
  expect(differs([cell('10²'), cell('102')])).toBe(true);
  expect(differs([cell('', 7), cell('', 8)])).toBe(true);
  expect(differs([cell('Good', null, true), cell('Good')])).toBe(true);
  expect(differs([cell(''), cell('Good')])).toBe(true);
  expect(differs([cell(''), cell('')])).toBe(false);
  expect(differs([cell('Good')])).toBe(false);
});

test('the rows of a comparison that tell its options apart', () => {
  const same = aRow({ cells: { 1: aCell({ text: 'Yes' }), 2: aCell({ text: 'yes' }) } });
  const missing = aRow({ criterion: aCriterion({ id: 2 }), cells: { 1: aCell() } });
  expect(listDifferent([same, missing], [1, 2])).toEqual([missing]);
});
