import { expect, test } from 'vitest';
import { parseRichText } from '../../src/domain/parse-rich-text';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const root = (...children: unknown[]) => ({ root: { type: 'root', children } });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown, ...children: unknown[]) => ({
  type: 'link',
  fields: { url, linkType: 'custom' },
  children,
});

test('marks are read from the format bits', () => {
  expect(parseRichText(root(paragraph(text('a', 1), text('b', 2), text('c', 16), text('d', 3))))).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'a', bold: true },
        { kind: 'text', text: 'b', italic: true },
        { kind: 'text', text: 'c', code: true },
        { kind: 'text', text: 'd', bold: true, italic: true },
      ],
    },
  ]);
});

test('a link that a reader must not follow keeps its words and loses the link', () => {
  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    7,
    null,
  ]) {
    expect(parseRichText(root(paragraph(link(url, text('here')))))).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'here' }] },
    ]);
  }
});

test('a web address stays a link', () => {
  expect(parseRichText(root(paragraph(link('https://example.org/a', text('here')))))).toEqual([
    {
      kind: 'paragraph',
      children: [{ kind: 'link', href: 'https://example.org/a', children: [{ kind: 'text', text: 'here' }] }],
    },
  ]);
});

test('a nested list belongs to the entry before it', () => {
  const item = (...children: unknown[]) => ({ type: 'listitem', children });
  const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children });
  expect(parseRichText(root(list(item(text('one')), item(list(item(text('inner')))))))).toEqual([
    {
      kind: 'list',
      ordered: false,
      entries: [
        {
          children: [{ kind: 'text', text: 'one' }],
          sublists: [
            {
              kind: 'list',
              ordered: false,
              entries: [{ children: [{ kind: 'text', text: 'inner' }], sublists: [] }],
            },
          ],
        },
      ],
    },
  ]);
});

test('headings stay below the page’s own', () => {
  const headings = ['h1', 'h2', 'h3', 'h6'].map((tag) => ({ type: 'heading', tag, children: [text('x')] }));
  expect(
    parseRichText(root(...headings)).map((block) => (block.kind === 'heading' ? block.level : null)),
  ).toEqual([2, 2, 3, 4]);
});

test('what is empty, unknown or malformed breaks nothing', () => {
  expect(parseRichText(null)).toEqual([]);
  expect(parseRichText('text')).toEqual([]);
  expect(
    parseRichText({
      root: { children: [null, 7, paragraph(), { type: 'mystery', children: [text('kept')] }] },
    }),
  ).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'kept' }] }]);
});

test('a picture appears only when it can be found', () => {
  const upload = { type: 'upload', relationTo: 'media', value: 5 };
  const image = { url: '/a.png', alt: 'A', width: 1, height: 1 };
  expect(parseRichText(root(upload))).toEqual([]);
  expect(parseRichText(root(upload), (value) => (value === 5 ? image : null))).toEqual([
    { kind: 'image', image },
  ]);
});
