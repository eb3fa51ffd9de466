import { expect, test } from 'vitest';
import { CriterionHubPage } from '../../src/components/hubs/criterion-hub-page';
import { OptionHubPage } from '../../src/components/hubs/option-hub-page';
import { ScenarioHubPage } from '../../src/components/hubs/scenario-hub-page';
import type { CriterionHub, OptionHub, ScenarioHub } from '../../src/domain/hubs';
import { aCell, aCriterion, anOption, aRow, aSummary } from '../builders/comparison';
import { markupOf, tableOf, wordsOf } from '../builders/rendered';
import { aText } from '../builders/rich-text';
import { aSite } from '../builders/site';

const nothing = { wins: 0, ties: 0, losses: 0, open: 0 };
const onePage = { page: 1, pages: 1, total: 1 };

function anOptionHub(changes: Partial<OptionHub> = {}): OptionHub {
  return {
    ...onePage,
    option: { ...anOption({ summary: 'A runtime' }), description: aText('It runs.') },
    comparisons: [aSummary()],
    counted: 1,
    overall: { ...nothing, wins: 1 },
    criteria: [{ criterion: { id: 1, slug: 'speed', name: 'Speed' }, standing: { ...nothing, losses: 2 } }],
    alternatives: [{ option: { id: 2, slug: 'python', name: 'Python' }, shared: 3 }],
    ...changes,
  };
}

test('how an option stands is drawn as well, each kind in a shape of its own', () => {
  const criterion = { id: 1, slug: 'speed', name: 'Speed' };
  const hub = anOptionHub({
    criteria: [
      { criterion, standing: { wins: 3, ties: 1, open: 0, losses: 2 } },
      { criterion: { ...criterion, id: 2 }, standing: { ...nothing, losses: 4 } },
    ],
  });
  const [first = '', second = ''] = [
    ...markupOf(<OptionHubPage site={aSite()} hub={hub} />).matchAll(/<svg.*?<\/svg>/gs),
  ]
    .map(([svg]) => svg)
    .filter((svg) => svg.includes('data-kind="losses"'));
  expect(first).toContain('viewBox="0 0 6 12"');
  const drawn = [...first.matchAll(/data-kind="(\w+)" x="(\d+)" y="\d+" width="(\d+)" height="(\d+)"/g)];
  expect(drawn.map(([, ...part]) => part.join(' '))).toEqual([
    'wins 0 3 12',
    'ties 3 1 7',
    'open 4 0 4',
    'losses 4 2 1',
  ]);
  expect(second).toContain('viewBox="0 0 6 12"');
  expect(first).toContain('aria-hidden="true"');
});

test('an option’s page says what it is, how it stands, what else there is, and where it is compared', () => {
  const markup = markupOf(<OptionHubPage site={aSite()} hub={anOptionHub()} />);
  expect(tableOf(markup)).toContainEqual(['Speed', '0', '0', '2', '0']);
  for (const part of [
    'It runs.',
    'href="/criteria/speed"',
    'href="/options/python"',
    '3 comparisons',
    'Node.js vs Python',
  ])
    expect(markup).toContain(part);
  expect(markup).toContain('href="/compare?options=nodejs,python"');
});

test('pages beyond the first go on with the list and say nothing twice', () => {
  const hub = anOptionHub({ page: 2, pages: 3, total: 60 });
  const markup = markupOf(<OptionHubPage site={aSite()} hub={hub} />);
  expect(markup).not.toContain('It runs.');
  expect(markup).toContain('href="/options/nodejs/page/3"');
  expect(markup).toContain('href="/options/nodejs"');
});

test('what nobody compared yet says so', () => {
  const empty = { total: 0, counted: 0, comparisons: [], criteria: [], alternatives: [], overall: nothing };
  const words = wordsOf(<OptionHubPage site={aSite()} hub={anOptionHub(empty)} />);
  expect(words).toContain('Nothing is published about this yet.');
  expect(words).not.toContain('Alternatives');
});

test('a criterion’s page says how it is judged, and who wins it where with which cells', () => {
  const hub: CriterionHub = {
    ...onePage,
    criterion: aCriterion({ name: 'Speed', measures: 'Requests', howWeJudge: aText('With a clock.') }),
    judgements: [
      {
        comparison: aSummary(),
        row: aRow({
          cells: { 1: aCell({ text: 'Fast', score: 9 }) },
          outcome: { kind: 'win', winners: [1] },
          note: 'On one core.',
        }),
      },
    ],
    counted: 1,
    options: [],
  };
  const words = wordsOf(<CriterionHubPage site={aSite()} hub={hub} />);
  for (const part of ['With a clock.', 'Winner: Node.js', 'Fast (9/10)', 'Python Unknown', 'On one core.'])
    expect(words).toContain(part);
});

test('a scenario’s page gathers picks and reasons', () => {
  const hub: ScenarioHub = {
    ...onePage,
    scenario: { id: 1, slug: 'shop', name: 'A shop', description: 'Sells things' },
    recommendations: [{ comparison: aSummary(), outcome: { kind: 'tie' }, reasoning: aText('Because.') }],
    counted: 1,
    options: [{ option: { id: 1, slug: 'nodejs', name: 'Node.js' }, standing: { ...nothing, ties: 1 } }],
  };
  const markup = markupOf(<ScenarioHubPage site={aSite()} hub={hub} />);
  expect(tableOf(markup)).toContainEqual(['Node.js', '0', '1', '0', '0']);
  expect(wordsOf(<ScenarioHubPage site={aSite()} hub={hub} />)).toContain('Our pick: Tie Because.');
});
