import { expect, test } from 'vitest';
import { describeScores } from '../../../bench/lighthouse/describe-scores';
import { judgePage, listShortfalls } from '../../../bench/lighthouse/judge-page';
import { type Category, categories, type Loss, type Report } from '../../../bench/lighthouse/read-report';

const loss = (audit: string): Loss => ({
  audit,
  title: 'Elements have low contrast',
  found: '',
  points: 7,
  places: ['main > p'],
});

function aRun(scores: Partial<Record<Category, number>>, firstPaint = 800): Report {
  return {
    version: '1.2.3',
    scores: categories.map((category) => ({
      category,
      score: scores[category] ?? 100,
      losses: [loss(`${category} at ${scores[category] ?? 100}`)],
    })),
    metrics: { 'first-contentful-paint': firstPaint, 'cumulative-layout-shift': 0.0123 },
  };
}

const judged = judgePage('/compare/a-vs-b', [
  aRun({ performance: 97, accessibility: 100 }, 900),
  aRun({ performance: 100, accessibility: 93 }, 700),
  aRun({ performance: 99, accessibility: 93 }, 1000),
]);

test('the median of the runs counts, with the losses of that run', () => {
  expect(judged.scores.slice(0, 2)).toEqual([
    { category: 'performance', median: 99, perRun: [97, 100, 99], losses: [loss('performance at 99')] },
    { category: 'accessibility', median: 93, perRun: [100, 93, 93], losses: [loss('accessibility at 93')] },
  ]);
  expect(judged.metrics['first-contentful-paint']).toBe(900);
});

test('of an even count the lower of the two in the middle counts', () => {
  const [performance] = judgePage('/', [aRun({ performance: 98 }), aRun({ performance: 94 })]).scores;
  expect(performance?.median).toBe(94);
});

test('a full score has no losses, and only what is less than full is a shortfall', () => {
  expect(judged.scores[3]).toMatchObject({ category: 'seo', median: 100, losses: [] });
  expect(listShortfalls(judged)).toEqual([
    'Lighthouse gives /compare/a-vs-b 99 of 100 for performance.',
    'Lighthouse gives /compare/a-vs-b 93 of 100 for accessibility.',
  ]);
});

test('a page that lost nothing falls short of nothing', () => {
  expect(listShortfalls(judgePage('/', [aRun({})]))).toEqual([]);
});

test('what is less than full is marked, and what cost points is listed with where it is', () => {
  const lines = describeScores({ version: '1.2.3', runs: 3, pages: [judged] }).split('\n');
  expect(lines[0]).toContain('Lighthouse 1.2.3, mobile, median of 3');
  expect(lines[1]).toMatch(/^ {2}\/compare\/a-vs-b +99 ✗ +93 ✗ +100 +100/);
  expect(lines).toContain('  ✗ /compare/a-vs-b accessibility 93');
  expect(lines).toContain('      −7.0  accessibility at 93: Elements have low contrast');
  expect(lines).toContain('             main > p');
  expect(lines.at(-1)).toMatch(/^ {2}\/compare\/a-vs-b +900 .* 0\.012$/);
});
