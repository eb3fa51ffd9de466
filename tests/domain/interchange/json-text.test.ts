import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkJsonText, locateInJson, pathKey, positionsOf } from '../../../src/domain/interchange/json-text';

const text = `{
  "a": [1, {"b": "x\\"]"}],
  "c": {
    "d": null
  }
}`;

test('values are found by their path, at the line and column where they begin', () => {
  const found = locateInJson(text, [
    ['a', 1, 'b'],
    ['c', 'd'],
    ['a', 0],
  ]);
  expect(found.get(pathKey(['a', 1, 'b']))).toEqual({ line: 2, column: 18 });
  expect(found.get(pathKey(['c', 'd']))).toEqual({ line: 4, column: 10 });
  expect(found.get(pathKey(['a', 0]))).toEqual({ line: 2, column: 9 });
});

test('a field that is not there is found at what should hold it', () => {
  expect(locateInJson(text, [['c', 'e', 'f']]).get(pathKey(['c', 'e', 'f']))).toEqual({ line: 3, column: 8 });
});

test.for([
  ['{"a": 1, "a": 2}', 9, '“a” is given twice'],
  ['{"__proto__": {}}', 1, '“__proto__” is no field'],
  ['{"a": 1,}', 8, 'this is not JSON: a field name in double quotes should stand here, not “}”'],
  ['[1 2]', 3, 'this is not JSON: a comma or ] should stand here, not “2”'],
  ['{"a": tru}', 6, 'this is not JSON: a value should stand here, not “t”'],
  ['{"a": 1', 7, 'the text ends early: a comma or } is missing'],
  ['"a" 1', 4, 'this is not JSON: nothing more should stand here, not “1”'],
  ['["a\nb"]', 3, 'a text holds a line break or control character: write \\n'],
  ['["\\x"]', 1, 'a backslash is followed by what it cannot be'],
] as const)('%s is refused where it is wrong', ([json, offset, message]) => {
  expect(checkJsonText(json)).toContainEqual({ offset, message });
});

test('endless nesting is refused without running out of stack', () => {
  const [problem] = checkJsonText('['.repeat(5_000_000));
  expect(problem?.message).toBe('nested more than 120 levels deep');
});

test('whatever JSON.parse takes is taken, and whatever it refuses is refused', () => {
  const mutated = fc
    .tuple(
      fc.json({ maxDepth: 4, noUnicodeString: false }),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '0', '\\', ' '),
    )
    .map(([json, at, what]) => {
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + what + json.slice(cut + (what === '' ? 1 : 0));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated), (json) => {
      const complaints = checkJsonText(json).filter(({ message }) => !/twice|__proto__/.test(message));
      expect(complaints.length === 0).toBe(parses(json));
    }),
    { numRuns: 2000 },
  );
});

test('lines and columns count from one', () => {
  expect(positionsOf('a\nbc', [0, 3])).toEqual(
    new Map([
      [0, { line: 1, column: 1 }],
      [3, { line: 2, column: 2 }],
    ]),
  );
});

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
