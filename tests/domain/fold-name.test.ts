import { expect, test } from 'vitest';
import { foldName } from '../../src/domain/fold-name';

test('case, accents and spaces do not tell names apart', () => {
  expect(foldName('  Écosystème \u00a0 NPM ')).toBe('ecosysteme npm');
  expect(foldName('CAFE\u0301')).toBe(foldName('café'));
});

test('other signs do', () => {
  expect(foldName('C++')).not.toBe(foldName('C'));
  expect(foldName('C#')).not.toBe(foldName('C'));
});
