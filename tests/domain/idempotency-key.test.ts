import { expect, test } from 'vitest';
import { parseIdempotencyKey } from '../../src/domain/idempotency-key';

test.for([
  ['"8e03978e-40d5-43e8-bc93-6894a57f9324"', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  ['8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  [' "spaces around" ', 'spaces around'],
  ['"a \\"quoted\\" \\\\ key"', 'a "quoted" \\ key'],
  ['"one, two"', 'one, two'],
  [`"${'k'.repeat(255)}"`, 'k'.repeat(255)],
])('%s is a key', ([header = '', key]) => {
  expect(parseIdempotencyKey(header)).toBe(key);
});

test.for([
  '',
  '""',
  '"   "',
  '"never closed',
  'closed"',
  'one, two',
  '"one", "two"',
  'two words',
  '"with";parameter=1',
  '"wrong \\escape"',
  '"naïve"',
  'naïve',
  '"tab\there"',
  '?1',
  `"${'k'.repeat(256)}"`,
  'k'.repeat(100_000),
])('%s is no key', (header) => {
  expect(parseIdempotencyKey(header)).toBe(null);
});
