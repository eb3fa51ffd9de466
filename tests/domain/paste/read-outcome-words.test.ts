import { expect, test } from 'vitest';
import { readOutcomeWords } from '../../../src/domain/paste/read-outcome-words';

const options = [
  { id: 1, name: 'Node.js' },
  { id: 2, name: 'Python (FastAPI)' },
  { id: 3, name: 'Go' },
];

test.each([
  ['node.JS', { kind: 'win', winners: [1] }],
  ['Node.js and Go', { kind: 'win', winners: [1, 3] }],
  ['Go, Python (FastAPI)', { kind: 'win', winners: [3, 2] }],
  ['Tie', { kind: 'tie' }],
  ['Both', { kind: 'together' }],
  ['Depends on the team', { kind: 'depends', condition: 'the team' }],
  ['It depends: the load', { kind: 'depends', condition: 'the load' }],
  ['None', { kind: 'none' }],
  ['?', { kind: 'unknown' }],
])('%s', (pasted, outcome) => {
  expect(readOutcomeWords(pasted, options)).toEqual(outcome);
});

test.each(['Rust', 'Node.js and Rust', 'Depends', '', 'constructor'])('“%s” names no outcome', (pasted) => {
  expect(readOutcomeWords(pasted, options)).toBeNull();
});
