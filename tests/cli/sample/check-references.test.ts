import { expect, test } from 'vitest';
import { checkReferences } from '../../../src/cli/sample/check-references';
import { readSample } from '../../../src/cli/sample/read-sample';
import type { SampleComparison } from '../../../src/cli/sample/sample-schema';

const file = 'comparisons/nodejs-vs-python-backend.json';

function problemsWith(change: Partial<SampleComparison>): readonly string[] {
  const sample = readSample();
  const [first, ...others] = sample.comparisons;
  if (!first) throw new Error('The sample has no comparison');
  return checkReferences({ ...sample, comparisons: [{ ...first, ...change }, ...others] });
}

test('a reference that leads nowhere is named with its file and field', () => {
  expect(problemsWith({ topic: 'gardening' })).toEqual([`${file}, topic: “gardening” does not exist`]);
  expect(problemsWith({ faqs: ['why'] })).toEqual([`${file}, faqs: “why” does not exist`]);
  expect(problemsWith({ related: ['cats-vs-dogs'] })).toEqual([
    `${file}, related: “cats-vs-dogs” does not exist`,
  ]);
});

test('an option that exists but is not compared cannot win', () => {
  const verdict: SampleComparison['verdict'] = {
    outcome: { kind: 'win', winners: ['sqlite'] },
    text: 'SQLite.',
  };
  expect(problemsWith({ verdict })).toEqual([`${file}, verdict.outcome.winners: “sqlite” does not exist`]);
});

test('a cell about an option that is not compared is found', () => {
  const cell = { text: 'One file', score: null, note: '', sources: [], verifiedAt: null, toVerify: false };
  const rows = [{ criterion: 'type-safety', weight: 1, outcome: null, cells: { sqlite: cell } }];
  expect(problemsWith({ rows })).toEqual([`${file}, rows.0.cells: “sqlite” does not exist`]);
});
