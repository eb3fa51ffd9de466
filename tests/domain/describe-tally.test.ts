import { expect, test } from 'vitest';
import { describeTally } from '../../src/domain/describe-tally';
import type { Outcome } from '../../src/domain/outcome';
import { tallyOutcomes } from '../../src/domain/tally';
import { nodejs, python } from '../builders/comparison';

const describe = (...outcomes: readonly Outcome[]) =>
  describeTally(
    tallyOutcomes(
      outcomes.map((outcome) => ({ outcome })),
      [1, 2],
    ),
    [nodejs, python],
  );

const nodejsWins: Outcome = { kind: 'win', winners: [1] };

test('wins are told for every option', () => {
  expect(describe(nodejsWins, nodejsWins)).toEqual(['Of 2 criteria, Node.js wins 2 and Python wins none.']);
});

test('one criterion is told in the singular', () => {
  expect(describe(nodejsWins)).toEqual(['Of 1 criterion, Node.js wins 1 and Python wins none.']);
});

test('outcomes without a single winner follow the wins', () => {
  expect(
    describe(nodejsWins, { kind: 'tie' }, { kind: 'together' }, { kind: 'depends', condition: 'load' }),
  ).toEqual([
    'Of 4 criteria, Node.js wins 1 and Python wins none; 1 is a tie, 1 calls for using them together and 1 depends on the case.',
  ]);
});

test('what was left out is said', () => {
  expect(describe(nodejsWins, { kind: 'unknown' }, { kind: 'unknown' }, { kind: 'none' })).toEqual([
    'Of 1 criterion, Node.js wins 1 and Python wins none.',
    'Left out: 2 where the winner is unknown and 1 fact that nobody can win.',
  ]);
});

test('facts alone have no count', () => {
  expect(describe({ kind: 'none' }, { kind: 'none' })).toEqual([
    'No criterion here has a winner.',
    'Left out: 2 facts that nobody can win.',
  ]);
});
