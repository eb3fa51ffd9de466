import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSpan, escapeLine } from '../../../src/exports/markdown/escape';
import { decode, htmlOf } from '../../builders/markdown';

const punctuation = fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&;:="\'/@ \n\t1a'.split(''));
const words = fc
  .array(punctuation, { minLength: 1, maxLength: 40 })
  .map((characters) => characters.join(''))
  .filter((text) => text.trim() !== '');

test('any punctuation at all comes out as one paragraph of the same words', () => {
  fc.assert(
    fc.property(words, (text) => {
      const html = htmlOf(escapeLine(text));
      expect(html).toMatch(/^<p>[^<]*<\/p>$/);
      expect(decode(html.slice(3, -4))).toBe(text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 2_000 },
  );
});

test('any code comes out as the same code', () => {
  fc.assert(
    fc.property(words, (text) => {
      const html = htmlOf(`x ${codeSpan(text)}`);
      expect(decode(html)).toBe(`<p>x <code>${text.replace(/\s+/g, ' ')}</code></p>`);
    }),
    { numRuns: 1_000 },
  );
});
