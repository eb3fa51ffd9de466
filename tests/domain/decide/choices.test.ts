import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noChoices, parseChoices, writeChoices } from '../../../src/domain/decide/choices';
import { slugify } from '../../../src/domain/slug';

const slug = fc
  .string({ minLength: 1, maxLength: 12 })
  .map(slugify)
  .filter((text) => text !== '');
const choices = fc.record({
  weights: fc.array(fc.tuple(slug, fc.integer({ min: 0, max: 5 }))).map((entries) => new Map(entries)),
  differencesOnly: fc.boolean(),
  pair: fc.oneof(
    fc.constant([]),
    fc.tuple(slug, slug).filter(([left, right]) => left !== right),
  ),
});

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const fragment = writeChoices(chosen);
      expect(parseChoices(`#${fragment}`) ?? noChoices).toEqual(chosen);
      expect(parseChoices(encodeURIComponent(fragment)) ?? noChoices).toEqual(chosen);
    }),
  );
});

test('nothing that stands in an address breaks it, and what was understood stays understood', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => `weights=${text}`),
    fc.string({
      unit: fc.constantFrom('weights', 'rows', 'pair', '=', ':', ',', '&', '%', 'a', '5', '-', '#'),
    }),
  );
  fc.assert(
    fc.property(odd, (text) => {
      const understood = parseChoices(text);
      if (understood === null) return;
      for (const weight of understood.weights.values()) expect([0, 1, 2, 3, 4, 5]).toContain(weight);
      expect(parseChoices(writeChoices(understood)) ?? noChoices).toEqual(understood);
    }),
  );
});

test('a link reads as what it says', () => {
  const chosen = {
    weights: new Map([
      ['type-safety', 5],
      ['price', 0],
    ]),
    differencesOnly: true,
    pair: ['go', 'rust'],
  };
  expect(writeChoices(chosen)).toBe('weights=type-safety:5,price:0&rows=different&pair=go,rust');
});

test('places on the page are no choices', () => {
  for (const fragment of ['', '#', '#source-3', '#side-by-side', '#weights'.slice(0, 5)])
    expect(parseChoices(fragment), fragment).toBeNull();
});

test.for([
  ['#weights=price:6', []],
  ['#weights=price:-1', []],
  ['#weights=price:2.5', []],
  ['#weights=price:', []],
  ['#weights=price', []],
  ['#weights=__proto__:3', []],
  ['#weights=<b>:3,price:3', [['price', 3]]],
  ['#weights=price:1,price:4', [['price', 4]]],
  [
    '#weights=price%3A3%2Cspeed%3A0',
    [
      ['price', 3],
      ['speed', 0],
    ],
  ],
  ['#utm=x&weights=price:3&more', [['price', 3]]],
  ['#weights=%E0%A4%A:1,price:3', [['price', 3]]],
] as const)('%s gives the weights that can be read', ([fragment, weights]) => {
  expect([...(parseChoices(fragment)?.weights ?? [])]).toEqual(weights);
});

test.for(['#pair=go', '#pair=go,go', '#pair=,', '#pair=Go,rust'])('%s is no pair', (fragment) => {
  expect(parseChoices(fragment)?.pair).toEqual([]);
});
