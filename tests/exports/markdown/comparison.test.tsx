import { expect, test } from 'vitest';
import { ComparisonPage } from '../../../src/components/comparison/comparison-page';
import type { Comparison } from '../../../src/domain/comparison';
import { writeMarkdown } from '../../../src/exports/markdown/comparison';
import { aCell, aComparison, aCriterion, anOption, aRow } from '../../builders/comparison';
import { aCompleteComparison } from '../../builders/complete-comparison';
import { htmlOf, readWords } from '../../builders/markdown';
import { markupOf, tableOf } from '../../builders/rendered';
import { aText } from '../../builders/rich-text';
import { aSite } from '../../builders/site';

const origin = 'https://verdict.example';
const written = (changes: Partial<Comparison> = {}) => writeMarkdown(aComparison(changes), origin);

const standards = { methodology: '/methodology', disclosure: '/disclosure' };

function articleOf(comparison: Comparison): string {
  const page = markupOf(
    <ComparisonPage comparison={comparison} site={aSite({ standards })} hasTools={false} />,
  );
  return page
    .slice(page.indexOf('<article>'), page.lastIndexOf('</article>'))
    .replace(/<svg.*?<\/svg>/gs, '');
}

const headingsIn = (html: string, levels: string) =>
  [...html.matchAll(new RegExp(`<(h[${levels}])[^>]*>(.*?)</\\1>`, 'gs'))].map(
    ([, level = '', words = '']) => `${level} ${readWords(words)}`,
  );

test('every heading of the page is in the Markdown, at its level and in its order', () => {
  const comparison = aCompleteComparison({ related: [] });
  const onPage = headingsIn(articleOf(comparison), '1-6');
  const inMarkdown = headingsIn(htmlOf(writeMarkdown(comparison, origin)), '1-6');
  expect(onPage.length).toBeGreaterThan(14);
  // Questions are no headings on the page: they open their answers.
  expect(inMarkdown.filter((heading) => heading !== 'h3 Can I use both?')).toEqual(onPage);
});

test('every word of the page is in the Markdown', () => {
  const comparison = aCompleteComparison();
  const words = readWords(htmlOf(writeMarkdown(comparison, origin, standards)));
  const onPage = articleOf(comparison)
    .split(/<[^>]+>/)
    .map((node) => readWords(node))
    .filter(Boolean);
  expect(onPage.length).toBeGreaterThan(120);
  expect(onPage.filter((node) => !words.includes(node))).toEqual([]);
});

test('the table has the page’s rows and columns, each outcome in its words', () => {
  const comparison = aCompleteComparison();
  const rows = htmlOf(writeMarkdown(comparison, origin))
    .split('<tr>')
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => readWords(cell)));
  const onPage = tableOf(articleOf(comparison));
  expect(rows.length).toBe(onPage.length);
  expect(rows.map(([first]) => first?.split(' · ')[0])).toEqual([
    'Criterion',
    'Point tie 0',
    'Point together 1',
    'Point depends 2',
    'Point none 3',
    'Point unknown 4',
    'Point tie 5',
    'Speed',
    'I/O performance',
  ]);
  expect(rows.map((row) => row.at(-1))).toEqual([
    'Winner',
    'Tie',
    'Use them together',
    'Depends: how many you hire',
    'No winner: a fact',
    'Unknown',
    'Both do',
    '',
    'Node.js · Measured by us',
  ]);
  expect(rows.at(-1)?.slice(0, 4)).toEqual([
    'I/O performance · Requests a second · Weight 3',
    'Excellent [1] [2] · 9/10 · on one core · Checked 3 February 2025',
    'Good [1] · 7.5/10 · Unverified',
    'Unknown',
  ]);
});

test('sources are a numbered list of links, in the order that cells refer to them', () => {
  expect(writeMarkdown(aCompleteComparison(), origin)).toContain(
    '### Sources\n\n1. [Benchmarks](<https://example.org/bench>)\n2. [https://example.org/b](<https://example.org/b>)\n',
  );
});

test('a comparison of facts has no column for a winner', () => {
  const markdown = written({ rows: [aRow({ outcome: { kind: 'none' }, note: 'As of today' })] });
  expect(markdown).toContain('| Criterion | Node.js | Python |\n');
  expect(markdown).toContain('| I/O performance · As of today | Unknown | Unknown |');
});

test('it leads to the page and says its dates', () => {
  const markdown = written();
  expect(markdown).toContain('Canonical address: <https://verdict.example/compare/nodejs-vs-python>');
  expect(markdown).toContain('Published 15 January 2025');
  expect(markdown).toContain('Updated 1 February 2025');
});

test('links within the site are whole, and one that a reader must not follow is only words', () => {
  const link = (href: string) =>
    written({
      intro: [
        { kind: 'paragraph', children: [{ kind: 'link', href, children: [{ kind: 'text', text: 'x' }] }] },
      ],
    });
  expect(link('/about')).toContain('[x](<https://verdict.example/about>)');
  expect(link('#faq')).toContain('[x](<https://verdict.example/compare/nodejs-vs-python#faq>)');
  expect(link('javascript:alert(1)')).not.toContain('javascript');
  expect(link('https://example.org/a b<c>|d')).toContain('(<https://example.org/a%20b%3Cc%3E');
});

const attacks = [
  'a | b || c',
  'one\ntwo\r\n\r\n# three',
  '`code` ``more`` *stars* _lines_ ~~gone~~',
  '<script>alert(1)</script><img src=x onerror=alert(1)> <!-- x',
  '[click](javascript:alert(1)) ![x](y) [ref]: /z',
  '&lt;b&gt; &amp; &#35;',
  '# heading',
  '- list',
  '1. list',
  '> quote',
  '=== ',
  ':-- | --:',
  '\\| \\` \\',
  '    indented',
  'ends with !',
];

test.for(attacks)('%j stays words, wherever it stands', (words) => {
  const comparison = aComparison({
    title: words,
    intro: aText(words),
    options: [anOption({ name: words, chooseWhen: [words] }), anOption({ id: 2, name: 'Calm' })],
    rows: [
      aRow({
        criterion: aCriterion({ name: words, measures: words, group: words }),
        cells: {
          1: aCell({ text: words, note: words, sources: [{ url: 'https://example.org', title: words }] }),
        },
        outcome: { kind: 'win', winners: [1] },
        note: words,
      }),
    ],
    faqs: [{ id: 1, question: words, answer: aText(words) }],
  });
  const html = htmlOf(writeMarkdown(comparison, origin));
  expect(html).not.toMatch(/<(script|img|b|code|del|blockquote|pre|!--)/);
  expect(html).not.toMatch(/href="(?!https:)/);
  const plain = words.replace(/\s+/g, ' ').trim();
  // Title, compared with, intro, choose, reason, column, group, criterion and measures, cell and note, outcome and
  // note, tally, source, question and answer.
  expect(readWords(html).split(plain).length - 1).toBeGreaterThanOrEqual(15);
  const table = html.slice(html.indexOf('<table>'), html.indexOf('</table>'));
  expect(
    table
      .split('<tr>')
      .slice(1)
      .map((row) => row.match(/<t[hd]/g)?.length),
  ).toEqual([4, 4, 4]);
});
