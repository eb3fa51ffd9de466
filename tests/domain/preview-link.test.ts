import { expect, test } from 'vitest';
import { checkExpiry, expiryAfterDays, isOpen } from '../../src/domain/preview-link';

const now = new Date('2026-11-23T10:00:00Z');
const later = '2026-11-24T10:00:00.000Z';

test('a link is open until it expires or is revoked', () => {
  expect(isOpen({ expiresAt: later }, now)).toBe(true);
  expect(isOpen({ expiresAt: later, revokedAt: '2026-11-23T09:00:00Z' }, now)).toBe(false);
  expect(isOpen({ expiresAt: now.toISOString() }, now)).toBe(false);
});

test('a link ends in the future, within 30 days', () => {
  expect(checkExpiry(later, now)).toBeNull();
  expect(checkExpiry(expiryAfterDays(30, now), now)).toBeNull();
  expect(checkExpiry(expiryAfterDays(31, now), now)).toMatch(/at most 30 days/);
  expect(checkExpiry('2026-11-23T09:59:59Z', now)).toMatch(/passed/);
  for (const nonsense of [null, undefined, 'soon', {}, 7])
    expect(checkExpiry(nonsense, now)).toMatch(/until when/);
});
