import { expect, test } from 'vitest';
import { checkComparison } from '../../src/domain/check-comparison';
import type { ComparisonDraft, DraftNames } from '../../src/domain/comparison-draft';

const names: DraftNames = {
  options: new Map([
    [1, 'Node.js'],
    [2, 'Python'],
    [3, 'Go'],
  ]),
  criteria: new Map([[10, 'Speed']]),
  scenarios: new Map([[20, 'A shop']]),
};
const nothing = { kind: null, winners: [], condition: '' };

function aDraft(changes: Partial<ComparisonDraft> = {}): ComparisonDraft {
  return {
    title: 'Node.js vs Python',
    hasIntro: true,
    options: [
      { option: 1, reasons: 0 },
      { option: 2, reasons: 0 },
    ],
    verdict: { outcome: nothing, hasText: false },
    rows: [],
    recommendations: [],
    faqs: 0,
    ...changes,
  };
}

const said = (draft: ComparisonDraft) =>
  checkComparison(draft, names).map(({ severity, path, message }) => `${severity} ${path} ${message}`);

test('a title, two options and an introduction are enough', () => {
  expect(said(aDraft())).toEqual([]);
});

test('any one body element is enough', () => {
  const bodies: Partial<ComparisonDraft>[] = [
    { verdict: { outcome: nothing, hasText: true } },
    { rows: [{ criterion: 10, weight: 1, outcome: nothing, cells: {} }] },
    { recommendations: [{ scenario: 20, outcome: nothing }] },
    { faqs: 1 },
    {
      options: [
        { option: 1, reasons: 1 },
        { option: 2, reasons: 0 },
      ],
    },
  ];
  for (const body of bodies) expect(said(aDraft({ hasIntro: false, ...body }))).toEqual([]);
  expect(said(aDraft({ hasIntro: false })).join()).toContain('There is nothing to read yet');
});

test('an outcome without what its kind needs may wait as a draft', () => {
  const verdict = { outcome: { ...nothing, kind: 'win' }, hasText: true };
  expect(said(aDraft({ verdict }))).toEqual([
    'incomplete verdict.outcome.winners Verdict: a win needs at least one winner.',
  ]);
});

test('a winner that is not compared is named', () => {
  const verdict = { outcome: { kind: 'win', winners: [1, 3], condition: '' }, hasText: true };
  expect(said(aDraft({ verdict }))).toEqual([
    'incomplete verdict.outcome.winners Verdict: the winner Go is not in this comparison.',
  ]);
});

test('an outcome of no known kind can never be stored', () => {
  const verdict = { outcome: { ...nothing, kind: 'first column' }, hasText: true };
  expect(said(aDraft({ verdict }))).toEqual([
    'malformed verdict.outcome.kind Verdict: “first column” is no outcome.',
  ]);
});

test('a weight at its bounds is accepted, beyond them never', () => {
  const weigh = (weight: number) =>
    said(aDraft({ rows: [{ criterion: 10, weight, outcome: nothing, cells: {} }] }));
  expect([weigh(0), weigh(5)]).toEqual([[], []]);
  expect(weigh(5.5)).toEqual([
    'malformed rows.0.weight Row 1 (Speed): the weight must be 0 to 5; it is 5.5.',
  ]);
  expect(weigh(Number.NaN).join()).toContain('the weight must be 0 to 5');
});
