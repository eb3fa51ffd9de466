import { expect, test } from 'vitest';
import { problemOfDocument } from '../../src/api/graphql/check-document';

const query = 'query ($a: Boolean) { Topics @skip(if: $a) { totalDocs } }';

test('a document whose switches have values is none of our business', () => {
  expect(problemOfDocument(query, { a: true })).toBeNull();
  expect(
    problemOfDocument('query ($a: Boolean = false) { Topics @include(if: $a) { totalDocs } }', {}),
  ).toBeNull();
  expect(problemOfDocument('{ Topics @include(if: true) { totalDocs } }', undefined)).toBeNull();
});

test.each([
  ['nothing', {}],
  ['null', { a: null }],
  ['a text', { a: 'true' }],
])('a switch that is %s is refused by name', (_, variables) => {
  expect(problemOfDocument(query, variables)).toContain('“$a”');
});

test('so is one that nobody declared', () => {
  expect(problemOfDocument('{ Topics @skip(if: $b) { totalDocs } }', {})).toContain('“$b”');
});
