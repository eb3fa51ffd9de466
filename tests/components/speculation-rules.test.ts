import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { speculationRules, speculationRulesHash } from '../../src/components/site/speculation-rules';

test('the hash for a content security policy is that of the rules', () => {
  expect(speculationRulesHash).toBe(
    `sha256-${createHash('sha256').update(speculationRules).digest('base64')}`,
  );
});

test('the rules can stand in a page as they are', () => {
  expect(speculationRules).not.toMatch(/<\/|<!--/);
  expect(JSON.parse(speculationRules)).toHaveProperty('prefetch');
});
