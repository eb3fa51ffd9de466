import { expect, test } from 'vitest';
import { formatDate } from '../../src/domain/format-date';

test('a date is the day in UTC, wherever it is rendered', () => {
  expect(formatDate('2025-01-15T23:59:59.000Z')).toBe('15 January 2025');
  expect(formatDate('2025-03-01T00:00:00.000Z')).toBe('1 March 2025');
});
