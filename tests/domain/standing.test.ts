import { expect, test } from 'vitest';
import { describeCounted, describeVerdicts } from '../../src/domain/describe-standing';
import type { Outcome } from '../../src/domain/outcome';
import {
  countStanding,
  type Judgement,
  rankAlternatives,
  standingsByCriterion,
  standingsByOption,
} from '../../src/domain/standing';

function aJudgement(outcome: Outcome, changes: Partial<Judgement> = {}): Judgement {
  return { about: 1, options: [1, 2], outcome, ...changes };
}

const won = (...winners: number[]): Outcome => ({ kind: 'win', winners });

test('wins, ties and losses are counted from where the option stands', () => {
  const judgements = [
    aJudgement(won(1)),
    aJudgement(won(2)),
    aJudgement(won(1, 2)),
    aJudgement({ kind: 'tie' }),
    aJudgement({ kind: 'together' }),
    aJudgement({ kind: 'depends', condition: 'the team' }),
  ];
  expect(countStanding(1, judgements)).toEqual({ wins: 2, ties: 1, losses: 1, open: 2 });
});

test('the unknown, facts and comparisons without the option count for nothing', () => {
  const judgements = [
    aJudgement({ kind: 'unknown' }),
    aJudgement({ kind: 'none' }),
    aJudgement(won(3), { options: [2, 3] }),
  ];
  expect(countStanding(1, judgements)).toEqual({ wins: 0, ties: 0, losses: 0, open: 0 });
});

test('criteria come with the most wins first, and those that decide nothing are left out', () => {
  const judgements = [
    aJudgement(won(2), { about: 10 }),
    aJudgement(won(1), { about: 20 }),
    aJudgement(won(1), { about: 20 }),
    aJudgement(won(1), { about: 30 }),
    aJudgement({ kind: 'unknown' }, { about: 40 }),
  ];
  expect(standingsByCriterion(1, judgements).map(({ criterion }) => criterion)).toEqual([20, 30, 10]);
});

test('of options with as many wins the one that loses less stands first', () => {
  const judgements = [
    aJudgement(won(1)),
    aJudgement(won(2), { options: [1, 2] }),
    aJudgement(won(2, 3), { options: [2, 3] }),
  ];
  expect(standingsByOption(judgements)).toEqual([
    { option: 2, standing: { wins: 2, ties: 0, losses: 1, open: 0 } },
    { option: 3, standing: { wins: 1, ties: 0, losses: 0, open: 0 } },
    { option: 1, standing: { wins: 1, ties: 0, losses: 1, open: 0 } },
  ]);
});

test('what shares the most comparisons is the nearest alternative', () => {
  const compared = [
    [1, 2],
    [3, 1, 2],
    [2, 3],
    [1, 4],
  ];
  expect(rankAlternatives(1, compared)).toEqual([
    { option: 2, shared: 2 },
    { option: 3, shared: 1 },
    { option: 4, shared: 1 },
  ]);
});

test('an option that was never compared has no alternatives', () => {
  expect(rankAlternatives(9, [[1, 2]])).toEqual([]);
});

test('verdicts are said in one sentence, and numbers say what they were counted over', () => {
  const standing = { wins: 2, ties: 0, losses: 1, open: 1 };
  expect(describeVerdicts('Node.js', standing, 4)).toBe(
    'Of 4 comparisons, Node.js is our overall pick in 2, is not in 1 and in 1 it depends, or both belong together.',
  );
  expect(describeVerdicts('Node.js', { wins: 0, ties: 0, losses: 0, open: 0 }, 4)).toBe('');
  expect(describeCounted(1, 1)).toBe('Counted over one comparison.');
  expect(describeCounted(1000, 1200)).toBe('Counted over the 1000 comparisons published last, of 1200.');
});
