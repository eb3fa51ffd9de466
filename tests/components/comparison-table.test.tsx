import { expect, test } from 'vitest';
import { SideBySideSection } from '../../src/components/comparison/side-by-side-section';
import type { Comparison, Row } from '../../src/domain/comparison';
import { aCell, aComparison, aCriterion, anOption, aRow, nodejs, python } from '../builders/comparison';
import { markupOf, tableOf, wordsOf } from '../builders/rendered';

const sideBySide = (rows: readonly Row[], changes: Partial<Comparison> = {}) => (
  <SideBySideSection comparison={aComparison({ rows, ...changes })} hasTools />
);

test('without rows there is no section', () => {
  expect(markupOf(sideBySide([]))).toBe('');
});

test('the winner is said as text in its own column', () => {
  const row = aRow({
    cells: { 1: aCell({ text: 'Excellent' }), 2: aCell({ text: 'Good' }) },
    outcome: { kind: 'win', winners: [1] },
  });
  expect(tableOf(markupOf(sideBySide([row])))).toEqual([
    ['Criterion', 'Node.js', 'Python', 'Winner'],
    ['I/O performance', 'Excellent', 'Good', 'Node.js'],
  ]);
});

test('a missing cell is shown as unknown', () => {
  const row = aRow({ cells: { 1: aCell({ text: 'Fast' }) } });
  expect(tableOf(markupOf(sideBySide([row])))[1]).toEqual(['I/O performance', 'Fast', 'Unknown', 'Unknown']);
});

test('a tie has a label and no winning cell', () => {
  const row = aRow({
    cells: { 1: aCell(), 2: aCell() },
    outcome: { kind: 'tie', label: 'Both' },
  });
  const markup = markupOf(sideBySide([row]));
  expect(tableOf(markup)[1]?.[3]).toBe('Both');
  expect(markup).not.toContain('data-won');
});

test('each winner’s cell is marked, and only those', () => {
  const third = anOption({ id: 3, name: 'Go' });
  const row = aRow({
    cells: { 1: aCell(), 2: aCell(), 3: aCell() },
    outcome: { kind: 'win', winners: [1, 3] },
  });
  const markup = markupOf(sideBySide([row], { options: [nodejs, python, third] }));
  expect(markup.match(/<td[^>]*>/g)).toEqual(['<td data-won="">', '<td>', '<td data-won="">', '<td>']);
});

test('a score stands with its text and alone', () => {
  const row = aRow({ cells: { 1: aCell({ text: 'Fast', score: 8.5 }), 2: aCell({ text: '', score: 0 }) } });
  expect(tableOf(markupOf(sideBySide([row])))[1]?.slice(1, 3)).toEqual(['Fast 8.5/10', '0/10']);
});

test('a cell says its note, its doubt and when it was checked', () => {
  const cell = aCell({ note: 'Since 3.9', toVerify: true, verifiedAt: '2025-01-10T00:00:00.000Z' });
  expect(tableOf(markupOf(sideBySide([aRow({ cells: { 1: cell } })])))[1]?.[1]).toBe(
    'Excellent Since 3.9 Unverified Checked 10 January 2025',
  );
});

test('a source is numbered, named and linked to its entry below the table', () => {
  const source = { url: 'https://example.org/a', title: 'Benchmarks' };
  const markup = markupOf(sideBySide([aRow({ cells: { 1: aCell({ sources: [source] }) } })]));
  expect(markup).toContain('<a href="#source-1" aria-label="Source 1: Benchmarks">1</a>');
  expect(markup).toContain(
    '<li id="source-1"><a href="https://example.org/a" rel="external"><bdi>Benchmarks</bdi></a></li>',
  );
});

test('a source with an unsafe address is named and not linked', () => {
  const source = { url: 'javascript:alert(1)', title: 'Trick' };
  const element = sideBySide([aRow({ cells: { 1: aCell({ sources: [source] }) } })]);
  expect(markupOf(element)).not.toContain('javascript:');
  expect(wordsOf(element)).toContain('Trick');
});

test('headers have a scope and the caption names the scrolling region', () => {
  const markup = markupOf(sideBySide([aRow({ criterion: aCriterion({ group: 'Speed' }) })]));
  expect(markup.match(/scope="[a-z]+"/g)).toEqual([
    'scope="col"',
    'scope="col"',
    'scope="col"',
    'scope="col"',
    'scope="rowgroup"',
    'scope="row"',
  ]);
  expect(markup).toContain('role="region" aria-labelledby="comparison-caption" tabindex="0"');
  expect(markup).toMatch(
    /<caption><span id="comparison-caption">Node\.js and Python, criterion by criterion/,
  );
});

test('a group’s heading spans the whole table', () => {
  const markup = markupOf(sideBySide([aRow({ criterion: aCriterion({ group: 'Speed' }) })]));
  expect(markup).toContain('<th scope="rowgroup" colSpan="4">');
});

test('a table of facts has no column of winners', () => {
  const fact = aRow({ cells: { 1: aCell(), 2: aCell() }, outcome: { kind: 'none' }, note: 'As of May' });
  const markup = markupOf(sideBySide([fact]));
  expect(tableOf(markup)).toEqual([
    ['Criterion', 'Node.js', 'Python'],
    ['I/O performance As of May', 'Excellent', 'Excellent'],
  ]);
  expect(markup).not.toContain('Criteria won');
});

test('a weight is said where it is not the usual one', () => {
  const rows = [aRow({ weight: 3 }), aRow({ criterion: aCriterion({ id: 2, name: 'Price' }) })];
  const table = tableOf(markupOf(sideBySide(rows)));
  expect(table.map(([name]) => name)).toEqual(['Criterion', 'I/O performance Weight 3', 'Price']);
});

test('the tally is said in words, with what was left out', () => {
  const rows = [
    aRow({ outcome: { kind: 'win', winners: [1] } }),
    aRow({ criterion: aCriterion({ id: 2 }), outcome: { kind: 'unknown' } }),
  ];
  expect(wordsOf(sideBySide(rows))).toContain(
    'Criteria won Node.js 1 Python 0 Of 1 criterion, Node.js wins 1 and Python wins none. Left out: 1 where the winner is unknown.',
  );
});

test('bars are drawn in proportion and hidden from screen readers', () => {
  const rows = [1, 2, 3, 4].map((id) =>
    aRow({ criterion: aCriterion({ id }), outcome: { kind: 'win', winners: [id === 4 ? 2 : 1] } }),
  );
  const markup = markupOf(sideBySide(rows));
  expect([...markup.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['75', '25']);
  expect(markup.match(/<svg/g)?.length).toBe(markup.match(/aria-hidden="true"/g)?.length);
});

test('where scores exist the weighted ranking stands with the tally, best first', () => {
  const row = aRow({ cells: { 1: aCell({ score: 6 }), 2: aCell({ score: 9 }) } });
  expect(wordsOf(sideBySide([row]))).toMatch(
    /Weighted score Python 9\.0 Scored on 1 of 1 criteria Node\.js 6\.0 Scored on 1 of 1 criteria/,
  );
  expect(wordsOf(sideBySide([aRow()]))).not.toContain('Weighted score');
});

test('eight options and sixty rows are all there', () => {
  const options = Array.from({ length: 8 }, (_, index) =>
    anOption({ id: index + 1, name: `Option ${index + 1}` }),
  );
  const rows = Array.from({ length: 60 }, (_, index) =>
    aRow({ criterion: aCriterion({ id: index + 1, name: `Criterion ${index + 1}` }) }),
  );
  const table = tableOf(markupOf(sideBySide(rows, { options })));
  expect(table.length).toBe(61);
  expect(table.every((row) => row.length === 10)).toBe(true);
});
