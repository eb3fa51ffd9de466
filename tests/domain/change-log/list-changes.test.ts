import { expect, test } from 'vitest';
import { describeChange } from '../../../src/domain/change-log/describe-change';
import { listChanges } from '../../../src/domain/change-log/list-changes';
import type { Comparison } from '../../../src/domain/comparison';
import {
  aCell,
  aComparison,
  aCriterion,
  anOption,
  aRecommendation,
  aRow,
  nodejs,
  python,
} from '../../builders/comparison';
import { aText } from '../../builders/rich-text';

const row = aRow({ cells: { 1: aCell(), 2: aCell({ score: 4 }) }, outcome: { kind: 'win', winners: [1] } });
const standing = aComparison({
  verdict: { outcome: { kind: 'tie' }, text: aText('Both are fine.') },
  rows: [row],
  recommendations: [aRecommendation()],
});

function told(changes: Partial<Comparison>): readonly string[] {
  return listChanges(standing, { ...standing, ...changes }).map(describeChange);
}

test('what was published again unchanged is no news', () => {
  expect(told({})).toEqual([]);
});

test('a verdict is told in the words of before and after', () => {
  const verdict = { outcome: { kind: 'win', winners: [2] } as const, text: aText('Python now.') };
  expect(told({ verdict })).toEqual(['Our recommendation changed from “Tie” to “Python”']);
});

test('a verdict that appears or goes says so', () => {
  expect(told({ verdict: null })).toEqual(['Our recommendation withdrawn: it was “Tie”']);
  const without = { ...standing, verdict: null };
  expect(listChanges(without, standing).map(describeChange)).toEqual(['Our recommendation given: “Tie”']);
});

test('other reasoning for the same verdict, another name or another order of options is no other verdict', () => {
  const won = { ...standing, verdict: { outcome: { kind: 'win', winners: [1, 2] } as const, text: [] } };
  const after = {
    ...won,
    options: [python, { ...nodejs, name: 'Node' }],
    verdict: { outcome: { kind: 'win', winners: [2, 1] } as const, text: aText('More words.') },
  };
  expect(listChanges(won, after)).toEqual([]);
});

test('another qualifier, condition or label is another outcome', () => {
  const verdict = { outcome: { kind: 'tie', label: 'Both' } as const, text: [] };
  expect(told({ verdict })).toEqual(['Our recommendation changed from “Tie” to “Both”']);
});

test('outcomes of criteria and scenarios are told by name', () => {
  expect(
    told({
      rows: [{ ...row, outcome: { kind: 'depends', condition: 'the load' } }],
      recommendations: [aRecommendation({ outcome: { kind: 'together' } })],
    }),
  ).toEqual([
    'I/O performance: now “Depends: the load”, before “Node.js”',
    'REST API: now “Use both”, before “Node.js”',
  ]);
});

test('what came in and what was taken out is told, and is no change of evidence besides', () => {
  const price = aRow({ criterion: aCriterion({ id: 2, name: 'Price' }), cells: { 1: aCell() } });
  const bun = anOption({ id: 3, slug: 'bun', name: 'Bun' });
  expect(
    told({
      options: [nodejs, bun],
      rows: [price],
      recommendations: [],
    }),
  ).toEqual([
    'Option added: Bun',
    'Option removed: Python',
    'Criterion added: Price, “Unknown”',
    'Criterion removed: I/O performance, which was “Node.js”',
    'Recommendation removed: REST API, which was “Node.js”',
  ]);
});

test.each([
  ['words', { text: 'Good' }],
  ['a score', { score: 7 }],
  ['a note', { note: 'Since version 24.' }],
  ['a source', { sources: [{ url: 'https://example.org', title: 'A' }] }],
])('other evidence is told with the option it speaks of: %s', (_, changed) => {
  const cells = { ...row.cells, 1: aCell(changed) };
  expect(told({ rows: [{ ...row, cells }] })).toEqual([
    'I/O performance: what is said of Node.js was revised',
  ]);
});

test('a cell that was only looked at again is no news', () => {
  const cells = { ...row.cells, 1: aCell({ verifiedAt: '2026-01-01', toVerify: true }) };
  expect(told({ rows: [{ ...row, cells }] })).toEqual([]);
});

test('an empty cell and a missing one say the same', () => {
  const without = { ...standing, rows: [{ ...row, cells: { 1: aCell() } }] };
  const empty = { ...standing, rows: [{ ...row, cells: { 1: aCell(), 2: aCell({ text: '' }) } }] };
  expect(listChanges(without, empty)).toEqual([]);
});
