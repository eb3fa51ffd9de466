import { expect, test } from 'vitest';
import { proposeTitle } from '../../src/domain/propose-title';

test('a title is made of all options in their order', () => {
  expect(proposeTitle(['Tea', ' Coffee '])).toBe('Tea vs Coffee');
  expect(proposeTitle(['Tea', 'Coffee', 'Water'])).toBe('Tea vs Coffee vs Water');
});

test('nothing is proposed for one option, for options without a name, and beyond what a title holds', () => {
  expect(proposeTitle([])).toBe('');
  expect(proposeTitle(['Tea'])).toBe('');
  expect(proposeTitle(['Tea', ' ', 'Coffee'])).toBe('');
  expect(proposeTitle(['a'.repeat(200), 'b'.repeat(200)])).toBe('');
});
