import { expect, test } from 'vitest';
import { matchBegins, matchEnds, parseHighlighted, parseSearch } from '../../src/domain/search';

test('the last word may be unfinished, unless a space follows it', () => {
  expect(parseSearch('node pyth')).toMatchObject({ loose: 'node pyth', rest: 'node', prefix: 'pyth' });
  expect(parseSearch('node python ')).toMatchObject({ loose: 'node python', rest: '', prefix: '' });
});

test('there is nothing to search for in spaces, signs and “vs”', () => {
  for (const nothing of ['', '   ', '?!', '" "', 'vs', '\u0000\u200b', '- -', "'"])
    expect(parseSearch(nothing), nothing).toBeNull();
});

test('names are spelt as the index spells them', () => {
  expect(parseSearch('Node.js vs C++ ')?.loose).toBe('Node js Cplusplus');
  expect(parseSearch('C# or HTTP/2 ')?.loose).toBe('Csharp HTTP 2');
});

test('a word can be left out, but not all of them', () => {
  const terms = { loose: 'python', prefix: '', strict: 'python -node -js' };
  expect(parseSearch('python -node.js')).toMatchObject(terms);
  expect(parseSearch('-python')).toMatchObject({ loose: 'python', strict: null });
});

test('phrases are asked of what the words found', () => {
  expect(parseSearch('"machine learning" python ')).toMatchObject({
    loose: 'machine learning python',
    strict: '"machine learning" python',
  });
  expect(parseSearch('"unfinished')?.strict).toBeNull();
});

test('ten thousand characters are cut, and so are very many words', () => {
  const terms = parseSearch('ab '.repeat(5_000));
  expect(terms?.isCut).toBe(true);
  expect(terms?.text.length).toBeLessThanOrEqual(200);
  expect(terms?.loose.split(' ')).toHaveLength(12);
});

test('scripts without spaces are cut into neighbouring characters', () => {
  expect(parseSearch('データ vs node ')).toMatchObject({ pieces: ['デー', 'ータ'], loose: 'node' });
  expect(parseSearch('比')).toMatchObject({ pieces: ['比'], loose: '' });
});

test('marks become parts of the text, and markup stays text', () => {
  expect(parseHighlighted(`<b>${matchBegins}Node${matchEnds}</b> ${matchEnds}x${matchBegins}`)).toEqual([
    { text: '<b>', isMatch: false },
    { text: 'Node', isMatch: true },
    { text: '</b> x', isMatch: false },
  ]);
  expect(parseHighlighted('')).toEqual([]);
});
