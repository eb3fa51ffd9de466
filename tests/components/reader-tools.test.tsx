import { expect, test } from 'vitest';
import { OwnWeightsSection } from '../../src/components/comparison/own-weights-section';
import { SideBySideSection } from '../../src/components/comparison/side-by-side-section';
import type { Row } from '../../src/domain/comparison';
import { aCell, aComparison, aCriterion, anOption, aRow, nodejs, python } from '../builders/comparison';
import { markupOf, wordsOf } from '../builders/rendered';

const go = anOption({ id: 3, slug: 'go', name: 'Go' });
const second = aCriterion({ id: 2, slug: 'price', name: 'Price' });
const won = { kind: 'win', winners: [1] } as const;
const sideBySide = (rows: readonly Row[], options = [nodejs, python]) => (
  <SideBySideSection comparison={aComparison({ rows, options })} hasTools />
);

test('how many criteria differ is said before any script counts them', () => {
  const same = aRow({ criterion: second, cells: { 1: aCell(), 2: aCell() } });
  expect(wordsOf(sideBySide([aRow({ cells: { 1: aCell() } }), same]))).toContain('1 of 2 criteria differ');
});

test('one row needs no tools', () => {
  expect(markupOf(sideBySide([aRow()]))).not.toContain('table-tools');
});

test('two options are always both seen; of more, two can be chosen', () => {
  const rows = [aRow(), aRow({ criterion: second })];
  expect(markupOf(sideBySide(rows))).not.toContain('<select');
  const markup = markupOf(sideBySide(rows, [nodejs, python, go]));
  expect([...markup.matchAll(/<option[^>]*selected=""[^>]*>(.*?)</g)].map(([, name]) => name)).toEqual([
    'Node.js',
    'Python',
  ]);
});

test('the table carries the numbers that a reader’s weights are reckoned with', () => {
  const row = aRow({ weight: 3, cells: { 1: aCell({ score: 0 }), 2: aCell() }, outcome: won });
  const markup = markupOf(sideBySide([row, aRow({ criterion: second })]));
  expect(markup).toContain('<tr data-criterion="io-performance" data-weight="3" data-outcome="win">');
  expect(markup).toContain('<tr data-criterion="price" data-outcome="unknown">');
  expect(markup).toContain('<td data-won="" data-score="0">');
  expect([...markup.matchAll(/data-option="([^"]+)"/g)].map(([, slug]) => slug)).toEqual([
    'nodejs',
    'python',
  ]);
});

test('own weights are offered where they can put one option before another', () => {
  const section = (rows: readonly Row[]) =>
    markupOf(<OwnWeightsSection comparison={aComparison({ rows })} />);
  expect(section([aRow({ outcome: won })])).toContain('<own-weights');
  expect(section([aRow({ cells: { 1: aCell({ score: 1 }), 2: aCell({ score: 2 }) } })])).toContain(
    '<own-weights',
  );
  expect(section([aRow({ outcome: { kind: 'none' } }), aRow({ outcome: { kind: 'unknown' } })])).toBe('');
  expect(section([])).toBe('');
});
