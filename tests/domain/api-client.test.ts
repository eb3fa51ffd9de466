import { expect, test } from 'vitest';
import { decideClientState, findExpiryProblem } from '../../src/domain/api-client';

const now = new Date('2026-11-23T12:00:00.000Z');

test('a client works until its moment of expiry, and not at it', () => {
  const stateAt = (expiresAt: string | null) => decideClientState({ expiresAt }, now);
  expect(stateAt(null)).toBe('working');
  expect(stateAt('2026-11-23T12:00:00.001Z')).toBe('working');
  expect(stateAt('2026-11-23T12:00:00.000Z')).toBe('expired');
  expect(decideClientState({}, now)).toBe('working');
});

test('a revoked client is revoked, expired or not', () => {
  expect(decideClientState({ revoked: true, expiresAt: '2020-01-01T00:00:00.000Z' }, now)).toBe('revoked');
  expect(decideClientState({ revoked: false, expiresAt: null }, now)).toBe('working');
});

test('a date of expiry is ahead, and not further than ten years', () => {
  expect(findExpiryProblem(new Date('2026-11-24T00:00:00.000Z'), now)).toBeNull();
  expect(findExpiryProblem(new Date('2036-11-23T12:00:00.000Z'), now)).toBeNull();
  expect(findExpiryProblem(new Date('2036-11-23T12:00:00.001Z'), now)).toMatch(/within 10 years/);
  expect(findExpiryProblem(new Date('2026-11-23T12:00:00.000Z'), now)).toMatch(/in the past/);
  expect(findExpiryProblem(new Date('+275760-09-13T00:00:00.000Z'), now)).toMatch(/within 10 years/);
  expect(findExpiryProblem(new Date('soon'), now)).toMatch(/no date/);
});
