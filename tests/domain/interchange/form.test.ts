import { expect, test } from 'vitest';
import { listDifferences } from '../../../src/domain/interchange/list-differences';

test('differences are told field by field, in an editor’s words', () => {
  const before = {
    title: 'A',
    rows: [{ criterion: 'speed', weight: 1, cells: [{ option: 'nodejs', text: 'Fast', score: 8 }] }],
    faqs: ['Why?'],
  };
  const after = {
    title: 'B',
    rows: [
      { criterion: 'speed', weight: 1, cells: [{ option: 'nodejs', text: 'Fast', score: 9 }], note: 'New' },
    ],
  };
  expect(listDifferences(before, after)).toEqual([
    { field: 'title', before: 'A', after: 'B' },
    { field: 'row 1 (speed), cell of nodejs, score', before: '8', after: '9' },
    { field: 'row 1 (speed), note', before: '', after: 'New' },
    { field: 'questions', before: 'Why?', after: '' },
  ]);
  expect(listDifferences(before, structuredClone(before))).toEqual([]);
});
