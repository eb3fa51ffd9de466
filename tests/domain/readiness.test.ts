import { expect, test } from 'vitest';
import { checkComparison } from '../../src/domain/check-comparison';
import type { DefinitionState } from '../../src/domain/definition-state';
import { checkReadiness, type ReadinessDraft, type ReadinessFacts } from '../../src/domain/readiness';

const now = '2026-06-15T12:00:00.000Z';
const nothing = { kind: null, winners: [], condition: '' };
const win = (...winners: number[]) => ({ ...nothing, kind: 'win', winners });
const description =
  'Which of the two serves a web shop better, judged on speed, cost and the people who know it.';

const facts: ReadinessFacts = {
  names: {
    options: new Map([
      [1, 'Node.js'],
      [2, 'Python'],
      [3, 'Go'],
    ]),
    criteria: new Map([
      [10, 'Speed'],
      [11, 'Cost'],
      [12, 'People'],
    ]),
    scenarios: new Map([[20, 'A shop']]),
  },
  definitions: [],
  pictures: [],
  refusal: null,
};

const bothCells = { 1: { text: 'Fast' }, 2: { text: 'Slow' } };

function aRow(changes: Partial<ReadinessDraft['rows'][number]> = {}) {
  return { criterion: 10, weight: 1, outcome: win(1), cells: bothCells, ...changes };
}

function aDraft(changes: Partial<ReadinessDraft> = {}): ReadinessDraft {
  return {
    title: 'Node.js vs Python',
    hasIntro: true,
    intro: 'Two ways.',
    options: [
      { option: 1, reasons: 0 },
      { option: 2, reasons: 0 },
    ],
    verdict: { outcome: win(1), hasText: true },
    rows: [aRow()],
    recommendations: [],
    faqs: 0,
    search: { title: '', description },
    reviewDueAt: null,
    ...changes,
  };
}

const said = (draft: ReadinessDraft, changes: Partial<ReadinessFacts> = {}) =>
  checkReadiness(draft, { ...facts, ...changes }, now).map(
    ({ severity, path, message }) => `${severity} ${path || '-'} ${message}`,
  );

test('a comparison that is whole has nothing to note', () => {
  expect(said(aDraft())).toEqual([]);
});

test('the errors are what the server refuses, word for word', () => {
  const draft = aDraft({
    title: '',
    options: [{ option: 1, reasons: 0 }],
    rows: [aRow({ criterion: null, weight: 9, outcome: { ...nothing, kind: 'depends' } })],
  });
  const errors = checkReadiness(draft, facts, now).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(6);
  expect(errors.map(({ path, message }) => ({ path, message }))).toEqual(
    checkComparison(draft, facts.names).map(({ path, message }) => ({ path, message })),
  );
});

test('a definition that was taken off the site is an error at the field that chooses it', () => {
  const withdrawn: DefinitionState = {
    collection: 'criteria',
    id: 10,
    name: 'Speed',
    isPublished: false,
    wasPublished: true,
  };
  expect(said(aDraft(), { definitions: [withdrawn] })).toEqual([
    'error rows.0.criterion Publish the criterion “Speed” again, or remove it here: it was taken off the site.',
  ]);
});

test('what forbids publishing as a rule is an error at no field', () => {
  expect(said(aDraft(), { refusal: 'Somebody else has to approve it.' })).toEqual([
    'error - Somebody else has to approve it.',
  ]);
});

test('empty cells are named, one note for each row, at the first of them', () => {
  const rows = [aRow({ cells: { 1: { text: 'Fast' } } }), aRow({ criterion: 11, cells: null })];
  expect(said(aDraft({ rows }))).toEqual([
    'advice rows.0.cells.2 Row 1 (Speed): says nothing of Python yet.',
    'advice rows.1.cells.1 Row 2 (Cost): says nothing of Node.js and Python yet.',
  ]);
});

test('a cell with a score alone is not empty', () => {
  expect(said(aDraft({ rows: [aRow({ cells: { 1: { text: 'Fast' }, 2: { score: 3 } } })] }))).toEqual([]);
});

test('a cell marked to verify is named', () => {
  const cells = { 1: { text: 'Fast' }, 2: { text: 'Slow', toVerify: true } };
  expect(said(aDraft({ rows: [aRow({ cells })] }))).toEqual([
    'advice rows.0.cells.2 Row 1 (Speed): Python is still marked to verify.',
  ]);
});

test('sources are overdue after a year, and not a day before', () => {
  const sources = [{ url: 'https://example.org', title: '' }];
  const checkedOn = (verifiedAt: string) =>
    said(aDraft({ rows: [aRow({ cells: { ...bothCells, 2: { text: 'Slow', sources, verifiedAt } } })] }));
  expect(checkedOn('2025-06-16')).toEqual([]);
  expect(checkedOn('2025-06-14')).toEqual([
    'advice rows.0.cells.2 Row 1 (Speed): look at the sources of Python again, last checked on 14 June 2025.',
  ]);
});

test('a row that comes to nothing is noted; one that says so, or whose scores decide, is not', () => {
  const silent = aRow({ outcome: nothing });
  const scored = aRow({ outcome: nothing, cells: { 1: { score: 8 }, 2: { score: 6 } } });
  const unknown = aRow({ outcome: { ...nothing, kind: 'unknown' } });
  const outcomeNotes = (row: typeof silent) =>
    said(aDraft({ rows: [row], verdict: { outcome: nothing, hasText: true } }));
  expect(outcomeNotes(silent)).toEqual([
    'advice rows.0.outcome.kind Row 1 (Speed): no outcome is stated, and there are too few scores to decide it.',
  ]);
  expect([outcomeNotes(scored), outcomeNotes(unknown)]).toEqual([[], []]);
});

const threeRows = (...winners: number[]) =>
  winners.map((winner, index) => aRow({ criterion: 10 + index, outcome: win(winner) }));

test('a verdict for an option that wins fewer criteria is noted with the count', () => {
  expect(said(aDraft({ rows: threeRows(2, 2, 1) }))).toEqual([
    'advice verdict.outcome.winners The verdict names Node.js, but Python wins more criteria (2 to 1). Change one of them, or give the reason in the text.',
  ]);
});

test('a verdict for one of the leaders is not noted', () => {
  expect(said(aDraft({ rows: threeRows(1, 2) }))).toEqual([]);
  expect(said(aDraft({ rows: threeRows(1, 1, 2) }))).toEqual([]);
});

test('a tie is noted when one option wins most criteria', () => {
  const verdict = { outcome: { ...nothing, kind: 'tie' }, hasText: true };
  expect(said(aDraft({ verdict, rows: threeRows(2, 2, 1) })).join()).toContain(
    'a tie, but Python wins 2 of 3 criteria',
  );
  expect(said(aDraft({ verdict, rows: threeRows(2, 1) }))).toEqual([]);
});

test('“use both” and “it depends” contradict no count', () => {
  for (const kind of ['together', 'depends', 'none', 'unknown']) {
    const verdict = { outcome: { ...nothing, kind, condition: 'the team' }, hasText: true };
    expect(said(aDraft({ verdict, rows: threeRows(2, 2, 2) }))).toEqual([]);
  }
});

test('a missing description is noted, with what stands in for it', () => {
  const search = { title: '', description: ' ' };
  expect(said(aDraft({ search })).join()).toContain(
    'meta.description There is no description for search results: the beginning',
  );
  expect(said(aDraft({ search, intro: '', hasIntro: false })).join()).toContain(
    'no introduction to take one from',
  );
});

test('titles and descriptions are measured where search results cut them', () => {
  const about = (search: ReadinessDraft['search']) => said(aDraft({ search }));
  expect(about({ title: 'x'.repeat(60), description })).toEqual([]);
  expect(about({ title: 'x'.repeat(61), description }).join()).toContain('has 61 characters');
  expect(about({ title: '', description: 'x'.repeat(155) })).toEqual([]);
  expect(about({ title: '', description: 'x'.repeat(156) }).join()).toContain('has 156 characters');
  expect(about({ title: '', description: 'Short.' }).join()).toContain('has 6 characters');
});

test('a picture without alternative text is noted where it is chosen', () => {
  const pictures = [
    { path: 'meta.image', name: 'The picture for sharing', alt: ' ' },
    { path: 'options.0.option', name: 'The logo of Node.js', alt: 'A hexagon' },
  ];
  expect(said(aDraft(), { pictures })).toEqual([
    'advice meta.image The picture for sharing has no alternative text for readers who cannot see it.',
  ]);
});

test('a review that is overdue is noted', () => {
  expect(said(aDraft({ reviewDueAt: '2026-06-01T00:00:00.000Z' })).join()).toContain(
    'due for a check on 1 June 2026',
  );
  expect(said(aDraft({ reviewDueAt: '2026-07-01T00:00:00.000Z' }))).toEqual([]);
});

test('definitions that go out with it are named at their fields', () => {
  const definition = { id: 2, name: 'Python', isPublished: false, wasPublished: false };
  expect(said(aDraft(), { definitions: [{ collection: 'options', ...definition }] })).toEqual([
    'advice options.1.option Will be published along with it: the option “Python”.',
  ]);
  expect(
    said(aDraft(), {
      definitions: [
        { collection: 'faqs', ...definition, name: 'Why?' },
        { collection: 'topics', ...definition, name: 'Backend', isPublished: true },
      ],
    }),
  ).toEqual(['advice faqs Will be published along with it: the question “Why?”.']);
});

test('cells that are no cells are an error and stop no other note', () => {
  expect(said(aDraft({ rows: [aRow({ cells: 'nonsense' })] })).join()).toContain('error rows.0.cells');
});
