import { expect, test } from 'vitest';
import { decideOutcome } from '../../src/domain/decide-outcome';
import { aCell } from '../builders/comparison';

const options = [1, 2, 3];
const scored = (score: number | null) => aCell({ score });

test('the editor’s word counts more than the scores', () => {
  const cells = { 1: scored(2), 2: scored(9) };
  expect(decideOutcome({ stated: { kind: 'win', winners: [1] }, cells, options })).toEqual({
    kind: 'win',
    winners: [1],
  });
});

test('the best score wins', () => {
  const cells = { 1: scored(7), 2: scored(9), 3: scored(8) };
  expect(decideOutcome({ stated: null, cells, options })).toEqual({ kind: 'win', winners: [2] });
});

test('options that share the best score win together', () => {
  const cells = { 1: scored(9), 2: scored(9), 3: scored(4) };
  expect(decideOutcome({ stated: null, cells, options })).toEqual({ kind: 'win', winners: [1, 2] });
});

test('equal scores all round are a tie', () => {
  const cells = { 1: scored(5), 2: scored(5) };
  expect(decideOutcome({ stated: null, cells, options })).toEqual({ kind: 'tie' });
});

test('zero is a score', () => {
  const cells = { 1: scored(0), 2: scored(3) };
  expect(decideOutcome({ stated: null, cells, options })).toEqual({ kind: 'win', winners: [2] });
});

test('a score without a rival wins nothing', () => {
  expect(decideOutcome({ stated: null, cells: { 1: scored(9), 2: scored(null) }, options })).toEqual({
    kind: 'unknown',
  });
});

test('the score of an option that is not compared is ignored', () => {
  const cells = { 1: scored(5), 2: scored(6), 99: scored(10) };
  expect(decideOutcome({ stated: null, cells, options })).toEqual({ kind: 'win', winners: [2] });
});
