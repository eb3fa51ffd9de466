import { expect, test } from 'vitest';
import { isFactsOnly, tallyOutcomes } from '../../src/domain/tally';

const rows = [
  { outcome: { kind: 'win', winners: [1] } },
  { outcome: { kind: 'win', winners: [1, 2] } },
  { outcome: { kind: 'tie' } },
  { outcome: { kind: 'together' } },
  { outcome: { kind: 'depends', condition: 'load' } },
  { outcome: { kind: 'none' } },
  { outcome: { kind: 'unknown' } },
] as const;

test('a shared win counts once for each winner', () => {
  expect(tallyOutcomes(rows, [1, 2]).wins).toEqual([
    { option: 1, wins: 2 },
    { option: 2, wins: 1 },
  ]);
});

test('a tie, “use both” and “it depends” are counted but won by nobody', () => {
  const { ties, together, depends, counted } = tallyOutcomes(rows, [1, 2]);
  expect({ ties, together, depends, counted }).toEqual({ ties: 1, together: 1, depends: 1, counted: 5 });
});

test('unknowns and facts are left out of the count and reported', () => {
  expect(tallyOutcomes(rows, [1, 2]).leftOut).toEqual({ unknown: 1, none: 1 });
});

test('an option that wins nothing is in the tally with zero', () => {
  expect(tallyOutcomes(rows, [3]).wins).toEqual([{ option: 3, wins: 0 }]);
});

test('rows are facts only when none could be won', () => {
  expect(isFactsOnly([{ outcome: { kind: 'none' } }, { outcome: { kind: 'none' } }])).toBe(true);
  expect(isFactsOnly([{ outcome: { kind: 'none' } }, { outcome: { kind: 'unknown' } }])).toBe(false);
});
