import { expect, test } from 'vitest';
import { describeOutcome, listNames } from '../../src/domain/describe-outcome';
import { anOption, nodejs, python } from '../builders/comparison';

const pair = [nodejs, python];

test('a win is told by the winner’s name', () => {
  expect(describeOutcome({ kind: 'win', winners: [2] }, pair)).toBe('Python');
});

test('winners are named in the order of the options', () => {
  expect(describeOutcome({ kind: 'win', winners: [2, 1] }, pair)).toBe('Node.js and Python');
});

test('a qualifier follows the winner in brackets', () => {
  expect(describeOutcome({ kind: 'win', winners: [1], qualifier: 'by a little' }, pair)).toBe(
    'Node.js (by a little)',
  );
});

test('a tie has no winner', () => {
  expect(describeOutcome({ kind: 'tie' }, pair)).toBe('Tie');
});

test('a label replaces the computed words', () => {
  expect(describeOutcome({ kind: 'tie', label: 'Both' }, pair)).toBe('Both');
});

test('two options are used both, more are used together', () => {
  const third = anOption({ id: 3, name: 'Go' });
  expect(describeOutcome({ kind: 'together' }, pair)).toBe('Use both');
  expect(describeOutcome({ kind: 'together' }, [...pair, third])).toBe('Use them together');
});

test('what an outcome depends on is said', () => {
  expect(describeOutcome({ kind: 'depends', condition: 'team size' }, pair)).toBe('Depends: team size');
});

test('a fact and an unknown are told apart', () => {
  expect(describeOutcome({ kind: 'none' }, pair)).toBe('No winner: a fact');
  expect(describeOutcome({ kind: 'unknown' }, pair)).toBe('Unknown');
});

test('three names are joined by a comma and a word', () => {
  expect(listNames([{ name: 'A' }, { name: 'B' }, { name: 'C' }])).toBe('A, B and C');
  expect(listNames([])).toBe('');
});
