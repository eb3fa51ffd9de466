import { expect, test } from 'vitest';
import { listDifferences, type NameOf } from '../../src/domain/list-differences';
import { prose } from '../setup/content';

test('a changed title is one difference, named as the field', () => {
  expect(listDifferences({ title: 'Mine' }, { title: 'Theirs' })).toEqual([
    { place: 'Title', mine: 'Mine', theirs: 'Theirs' },
  ]);
});

test('rows and cells are counted from one, and each leaf is named', () => {
  const mine = { rows: [{ cells: { 7: { text: 'Fast', score: 9 } } }, { note: 'Second' }] };
  const theirs = { rows: [{ cells: { 7: { text: 'Fast', score: 8 } } }] };
  expect(listDifferences(mine, theirs)).toEqual([
    { place: 'Row 1 › 7 › Score', mine: '9', theirs: '8' },
    { place: 'Row 2 › Note', mine: 'Second', theirs: '' },
  ]);
});

test('options and criteria are called by their names', () => {
  const names = {
    options: new Map([
      [7, 'Node.js'],
      [8, 'Python'],
    ]),
    criteria: new Map([[3, 'Speed']]),
  };
  const nameOf: NameOf = (collection, id) =>
    collection === 'scenarios' ? undefined : names[collection].get(id);
  const row = (winner: number) => ({
    criterion: 3,
    cells: { 7: { sources: [{ url: `https://example.org/${winner}` }] } },
    outcome: { kind: 'win', winners: [winner] },
  });
  expect(listDifferences({ rows: [row(7)] }, { rows: [row(8)] }, nameOf)).toEqual([
    {
      place: 'Row 1 (Speed) › Node.js › Source 1 › Url',
      mine: 'https://example.org/7',
      theirs: 'https://example.org/8',
    },
    { place: 'Row 1 (Speed) › Outcome › Winner 1', mine: 'Node.js', theirs: 'Python' },
  ]);
});

test('the 0 that a form has for an empty list is no difference, and a score of 0 is one', () => {
  const form = {
    recommendations: 0,
    options: [{ option: 7, chooseWhen: 0 }],
    rows: [{ cells: { 7: { score: 0 } } }],
  };
  const stored = { recommendations: [], options: [{ option: 7, chooseWhen: [] }], rows: [{ cells: {} }] };
  expect(listDifferences(form, stored)).toEqual([{ place: 'Row 1 › 7 › Score', mine: '0', theirs: '' }]);
});

test('prose is compared by its words', () => {
  expect(listDifferences({ intro: prose('One.') }, { intro: prose('Two.') })).toEqual([
    { place: 'Intro', mine: 'One.', theirs: 'Two.' },
  ]);
  expect(listDifferences({ intro: prose('Same.') }, { intro: prose('Same.') })).toEqual([]);
});

test('what is empty on one side and missing on the other is no difference', () => {
  expect(listDifferences({ topic: null, faqs: [], title: '' }, {})).toEqual([]);
});

test('what the software keeps for itself is no difference', () => {
  const stamped = (moment: string) => ({
    id: 1,
    updatedAt: moment,
    _status: 'draft',
    options: [{ id: moment }],
  });
  expect(listDifferences(stamped('2026-01-01'), stamped('2026-01-02'))).toEqual([]);
});
