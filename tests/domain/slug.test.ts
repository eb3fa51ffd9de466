import { expect, test } from 'vitest';
import {
  canonicalSlug,
  listReversedSlugs,
  numberedSlug,
  pairSlug,
  slugify,
  slugOf,
  slugPattern,
} from '../../src/domain/slug';

test('a name becomes lower-case words joined by hyphens', () => {
  expect(slugify('C++ & Ñandú')).toBe('c-plus-plus-and-nandu');
  expect(slugify('C# or F#?')).toBe('c-sharp-or-f-sharp');
});

test('a dot inside a name joins', () => {
  expect(slugify('Node.js')).toBe('nodejs');
});

test('a name without Latin letters has no slug', () => {
  expect(slugify('日本語')).toBe('');
});

test('where a name leaves no slug, what it names does', () => {
  expect(slugOf('日本語', 'Option')).toBe('option');
  expect(slugOf('日本語 5', 'Option')).toBe('5');
});

test('a numbered slug stays within 96 characters, and ends in its number alone', () => {
  expect(numberedSlug('option', 12)).toBe('option-12');
  expect(numberedSlug(`${'a'.repeat(92)}-bcd`, 10)).toBe(`${'a'.repeat(92)}-10`);
});

test('a slug is never longer than 96 characters nor ends in a hyphen', () => {
  const slug = slugify(`${'a'.repeat(95)} b`);
  expect(slug).toBe('a'.repeat(95));
});

test('the pattern refuses what slugify would not make', () => {
  expect(['a-b', 'a1'].every((slug) => slugPattern.test(slug))).toBe(true);
  expect(['A', 'a--b', '-a', 'a-', 'a b', ''].some((slug) => slugPattern.test(slug))).toBe(false);
});

test('a pair has one slug, whichever option came first', () => {
  expect(pairSlug(['python', 'nodejs'])).toBe('nodejs-vs-python');
  expect(pairSlug(['nodejs', 'python'])).toBe('nodejs-vs-python');
});

test('a slug with its own options the wrong way round is put right', () => {
  expect(canonicalSlug('python-vs-nodejs-backend', ['nodejs', 'python'])).toBe('nodejs-vs-python-backend');
  expect(canonicalSlug('python-vs-nodejs', ['nodejs', 'python'])).toBe('nodejs-vs-python');
});

test('an option that has “-vs-” in its own name is reversed as a whole', () => {
  expect(canonicalSlug('z-vs-a-vs-b', ['a-vs-b', 'z'])).toBe('a-vs-b-vs-z');
});

test('an editor’s own slug stays as it is', () => {
  expect(canonicalSlug('which-backend', ['nodejs', 'python'])).toBe('which-backend');
  expect(canonicalSlug('python-vs-nodejsx', ['nodejs', 'python'])).toBe('python-vs-nodejsx');
  expect(canonicalSlug('c-vs-b-vs-a', ['a', 'b', 'c'])).toBe('c-vs-b-vs-a');
});

test('every other order that a slug could be is listed', () => {
  expect(listReversedSlugs('python-vs-nodejs-backend')).toEqual([
    'nodejs-vs-python-backend',
    'nodejs-backend-vs-python',
  ]);
});

test('a slug that names no pair has no other order', () => {
  expect(listReversedSlugs('which-backend')).toEqual([]);
  expect(listReversedSlugs('a-vs-b-vs-c')).toEqual([]);
  expect(listReversedSlugs('a-vs-')).toEqual([]);
});
