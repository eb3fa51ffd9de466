import { expect, test } from 'vitest';
import { ComparisonPage } from '../../src/components/comparison/comparison-page';
import type { Comparison } from '../../src/domain/comparison';
import type { Site } from '../../src/domain/site';
import {
  aComparison,
  aFaq,
  anAuthor,
  anOption,
  aRecommendation,
  aRow,
  aSummary,
  aTopic,
  python,
} from '../builders/comparison';
import { markupOf, wordsOf } from '../builders/rendered';
import { aText } from '../builders/rich-text';
import { aSite } from '../builders/site';

const page = (changes: Partial<Comparison> = {}) => (
  <ComparisonPage comparison={aComparison(changes)} site={aSite()} />
);
const headingsOf = (markup: string) =>
  [...markup.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);

const complete: Partial<Comparison> = {
  topic: aTopic(),
  intro: aText('Both are good.'),
  options: [anOption({ chooseWhen: ['Types are shared'] }), python],
  verdict: { outcome: { kind: 'win', winners: [1] }, text: aText('For most web APIs.') },
  rows: [aRow()],
  recommendations: [aRecommendation()],
  faqs: [aFaq()],
  related: [aSummary({ id: 2, slug: 'other', title: 'Another' })],
  callToAction: { heading: 'Need help choosing?', text: aText('Write to us.'), action: { kind: 'form' } },
  authors: [anAuthor({ role: 'Engineer' })],
  reviewedBy: anAuthor({ id: 2, name: 'Cleo Proof' }),
  lastReviewedAt: '2025-03-01T00:00:00.000Z',
  disclosure: aText('Nobody paid.'),
  changeLog: [
    {
      at: '2025-02-01T00:00:00.000Z',
      changes: [{ of: 'verdict', name: '', before: 'Tie', after: 'Node.js' }],
    },
  ],
  verdictChange: { at: '2025-02-01T00:00:00.000Z', before: 'Tie', after: 'Node.js' },
};

test('the sections stand in their order', () => {
  expect(headingsOf(markupOf(page(complete)))).toEqual([
    'Our recommendation',
    'When to pick which',
    'Side by side',
    'Which to choose for your use case',
    'Common questions',
    'Related comparisons',
    'Need help choosing?',
    'What changed',
    'Disclosure',
  ]);
});

test('a section with nothing in it is absent', () => {
  expect(headingsOf(markupOf(page()))).toEqual([]);
});

test('a page has one first heading, the title', () => {
  expect(markupOf(page(complete)).match(/<h1[^>]*>.*?<\/h1>/g)).toEqual([
    '<h1 dir="auto">Node.js vs Python</h1>',
  ]);
});

test('label, topic and dates stand above the title', () => {
  expect(wordsOf(page(complete))).toContain(
    'Comparison Backend Published 15 January 2025 Last reviewed 1 March 2025 Node.js vs Python Both are good.',
  );
});

test('dates can be read by programs', () => {
  expect(markupOf(page())).toContain('<time dateTime="2025-01-15T00:00:00.000Z">15 January 2025</time>');
});

test('the recommendation is said in words before its reasons', () => {
  expect(wordsOf(page(complete))).toContain('Our recommendation Node.js For most web APIs.');
});

test('only options with reasons have a card', () => {
  const words = wordsOf(page(complete));
  expect(words).toContain('Choose Node.js when Types are shared');
  expect(words).not.toContain('Choose Python when');
});

test('a scenario says its pick and why', () => {
  expect(wordsOf(page(complete))).toContain('REST API Our pick: Node.js Types are shared.');
});

test('a question opens without a script', () => {
  expect(markupOf(page(complete))).toMatch(
    /<details><summary><span dir="auto">Can I use both\?<\/span><\/summary>.*Yes\..*<\/details>/,
  );
});

test('the contact form says which comparison it was sent from', () => {
  const markup = markupOf(page(complete));
  expect(markup).toContain('<form action="/contact" method="post">');
  expect(markup).toContain('<input type="hidden" name="comparison" value="nodejs-vs-python"/>');
});

test('a call to action can be one link instead of the form', () => {
  const action = { kind: 'link', label: 'Try it', href: '/start' } as const;
  const markup = markupOf(page({ callToAction: { heading: 'Next', text: [], action } }));
  expect(markup).toContain('<a href="/start" dir="auto">Try it</a>');
  expect(markup).not.toContain('<form');
});

test('authors, reviewer, dates and disclosure close the page', () => {
  expect(wordsOf(page(complete))).toContain(
    'Written by Ada Example , Engineer Reviewed by Cleo Proof Published 15 January 2025 Last reviewed 1 March 2025 Updated 1 February 2025 Disclosure Nobody paid.',
  );
});

test('the standards are linked as far as there are pages of them', () => {
  const withStandards = (standards: Site['standards']) =>
    markupOf(<ComparisonPage comparison={aComparison()} site={aSite({ standards })} />);
  const both = withStandards({ methodology: '/methodology', disclosure: '/disclosure' });
  expect(both).toContain('<a href="/methodology">How we judge</a>');
  expect(both).toContain('<a href="/disclosure">Who pays us</a>');
  expect(withStandards({ methodology: null, disclosure: null })).not.toContain('Our standards');
});

test('a changed verdict is told before the verdict, and leads to what changed', () => {
  const words = wordsOf(page(complete));
  expect(words).toContain(
    'Our recommendation changed on 1 February 2025 . Before, it was “ Tie ”. What changed Our recommendation Node.js',
  );
  expect(words).toContain('1 February 2025 Our recommendation changed from “Tie” to “Node.js” Written by');
});

test('of a long log the newest five days are open, and the rest opens without a script', () => {
  const changeLog = Array.from({ length: 7 }, (_, index) => ({
    at: `2025-03-0${9 - index}T00:00:00.000Z`,
    changes: [{ of: 'review' } as const],
  }));
  const [open = '', folded = ''] = markupOf(page({ changeLog })).split(
    '<summary>2 earlier changes</summary>',
  );
  expect(open.match(/Reviewed: nothing/g)).toHaveLength(5);
  expect(folded.match(/Reviewed: nothing/g)).toHaveLength(2);
});

test('a page has no script and no style of its own', () => {
  const markup = markupOf(page(complete));
  expect(markup).not.toContain('<script');
  expect(markup).not.toMatch(/ style=| on[a-z]+="/);
});

test('no id is used twice', () => {
  const ids = [...markupOf(page(complete)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test('every fragment link leads somewhere on the page', () => {
  const markup = markupOf(page(complete));
  const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toContain('main');
  expect(targets.filter((id) => !markup.includes(` id="${id}"`))).toEqual([]);
});
