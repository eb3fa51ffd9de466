import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/rich-text';
import { aText } from '../builders/rich-text';

test('blocks are joined by one space', () => {
  expect(plainText(aText('One.', 'Two.'))).toBe('One. Two.');
});

test('the words of links and formatted text are kept', () => {
  expect(
    plainText([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Read ' },
          {
            kind: 'link',
            href: 'https://example.org',
            children: [{ kind: 'text', text: 'this', bold: true }],
          },
          { kind: 'break' },
          { kind: 'text', text: 'first' },
        ],
      },
    ]),
  ).toBe('Read this first');
});

test('lists are read with the lists inside them', () => {
  const inner = {
    kind: 'list',
    ordered: true,
    entries: [{ children: [{ kind: 'text', text: 'b' }], sublists: [] }],
  } as const;
  expect(
    plainText([
      {
        kind: 'list',
        ordered: false,
        entries: [{ children: [{ kind: 'text', text: 'a' }], sublists: [inner] }],
      },
    ]),
  ).toBe('a b');
});

test('rules and pictures have no words', () => {
  const image = { url: '/a.png', alt: 'A chart', width: 1, height: 1 };
  expect(plainText([{ kind: 'rule' }, { kind: 'image', image }])).toBe('');
});
