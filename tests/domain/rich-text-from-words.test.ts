import { expect, test } from 'vitest';
import { checkProse } from '../../src/domain/interchange/rich-text-form';
import { parseRichText } from '../../src/domain/parse-rich-text';
import { plainText } from '../../src/domain/rich-text';
import { richTextFromWords } from '../../src/domain/rich-text-from-words';

test('empty lines part paragraphs, and a single line break stays one', () => {
  const { root } = richTextFromWords('One\r\nline two\n\n \nTwo\n');
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  expect(root.children[0]?.children).toMatchObject([
    { text: 'One' },
    { type: 'linebreak' },
    { text: 'line two' },
  ]);
});

test('what is made is what the editor of short prose holds, with markup as words', () => {
  const made = richTextFromWords('Use <b>tags</b> & [links](javascript:alert(1))');
  expect(checkProse(made, 'short')).toEqual([]);
  expect(plainText(parseRichText(made))).toBe('Use <b>tags</b> & [links](javascript:alert(1))');
});

test('no words make no paragraph', () => {
  expect(richTextFromWords(' \n\n ').root.children).toEqual([]);
});
