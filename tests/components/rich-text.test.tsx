import { expect, test } from 'vitest';
import { RichTextView } from '../../src/components/rich-text/rich-text';
import type { Block, Inline } from '../../src/domain/rich-text';
import { markupOf, wordsOf } from '../builders/rendered';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children });

test('no text renders nothing', () => {
  expect(markupOf(<RichTextView text={[]} />)).toBe('');
});

test('formats nest', () => {
  const formatted: Inline = { kind: 'text', text: 'x', bold: true, italic: true, code: true, strike: true };
  expect(markupOf(<RichTextView text={[paragraph(formatted)]} />)).toContain(
    '<p dir="auto"><strong><em><s><code>x</code></s></em></strong></p>',
  );
});

test('headings keep their place below the heading they stand under', () => {
  const heading: Block = { kind: 'heading', level: 3, children: [text('Why')] };
  expect(markupOf(<RichTextView text={[heading]} headingOffset={2} />)).toContain('<h5 dir="auto">Why</h5>');
  expect(markupOf(<RichTextView text={[heading]} headingOffset={9} />)).toContain('<h6 dir="auto">Why</h6>');
});

test('lists hold lists', () => {
  const inner: Block = { kind: 'list', ordered: true, entries: [{ children: [text('b')], sublists: [] }] };
  const outer: Block = {
    kind: 'list',
    ordered: false,
    entries: [{ children: [text('a')], sublists: [inner] }],
  };
  expect(markupOf(<RichTextView text={[outer]} />)).toContain(
    '<ul dir="auto"><li>a<ol dir="auto"><li>b</li></ol></li></ul>',
  );
});

test('a link to another site says so and one within does not', () => {
  const link = (href: string): Inline => ({ kind: 'link', href, children: [text('there')] });
  const markup = markupOf(<RichTextView text={[paragraph(link('https://example.org'), link('/compare'))]} />);
  expect(markup).toContain('<a href="https://example.org" rel="external">there</a>');
  expect(markup).toContain('<a href="/compare">there</a>');
});

test('an unsafe link leaves its words and no address', () => {
  const link: Inline = { kind: 'link', href: 'javascript:alert(1)', children: [text('click')] };
  const markup = markupOf(<RichTextView text={[paragraph(link)]} />);
  expect(markup).not.toContain('javascript:');
  expect(markup).toContain('click');
});

test('markup that an editor typed is shown, not run', () => {
  expect(markupOf(<RichTextView text={[paragraph(text('<b>&</b>'))]} />)).toContain(
    '&lt;b&gt;&amp;&lt;/b&gt;',
  );
});

test('a picture keeps its size, its description and its caption', () => {
  const image = { url: '/media/a.png', alt: 'A chart', width: 640, height: 480, caption: 'Measured in May' };
  const element = <RichTextView text={[{ kind: 'image', image }]} />;
  expect(markupOf(element)).toContain('<img src="/media/a.png" alt="A chart" width="640" height="480"');
  expect(wordsOf(element)).toBe('Measured in May');
});
