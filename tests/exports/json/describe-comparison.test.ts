import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import {
  comparisonJson,
  comparisonListJson,
  jsonComponents,
  jsonSchemaOf,
} from '../../../src/domain/json-form/json-form';
import { describeComparison } from '../../../src/exports/json/describe-comparison';
import { describeList } from '../../../src/exports/json/describe-list';
import { aSummary } from '../../builders/comparison';
import { aCompleteComparison, allKindsOfProse } from '../../builders/complete-comparison';

const origin = 'https://compare.example.org';
const summary = aSummary({ options: [{ id: 1, slug: 'nodejs', name: 'Node.js' }], verdict: { kind: 'tie' } });
const instant = '2025-01-15T00:00:00.000Z';

function validatorOf(schema: object) {
  const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
  return ajv.compile(schema);
}

test('everything that a comparison can hold is described, and nothing else', () => {
  const json = describeComparison(
    aCompleteComparison({ intro: allKindsOfProse, related: [summary] }),
    origin,
  );
  const validate = validatorOf(jsonSchemaOf('comparison'));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  // What is not described would be lost here.
  expect(comparisonJson.parse(json)).toEqual(json);
});

test('a list, its cursor and its gaps are described', () => {
  const asked = new URLSearchParams({ topic: 'backend', limit: '1', page: 'old' });
  const json = describeList(
    {
      comparisons: [{ ...summary, changedAt: instant }],
      removed: [{ id: 4, slug: 'gone', removedAt: instant }],
      next: { at: instant, id: 1 },
      asOf: instant,
    },
    asked,
    origin,
  );
  const validate = validatorOf(jsonSchemaOf('comparison-list'));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  expect(comparisonListJson.parse(json)).toEqual(json);
  const next = new URL(String(json.next));
  expect([
    next.origin,
    next.pathname,
    next.searchParams.get('topic'),
    next.searchParams.get('limit'),
  ]).toEqual([origin, '/compare.json', 'backend', '1']);
  expect(next.searchParams.getAll('page')).not.toContain('old');
});

test('sums are computed from the rows that stand beside them', () => {
  const { tally, ranking, version, url, slug } = describeComparison(aCompleteComparison(), origin);
  expect({ version, url }).toEqual({ version: 1, url: `${origin}/compare/${slug}` });
  expect(tally.wins[0]).toEqual({ option: 1, wins: 1 });
  expect(tally).toMatchObject({ ties: 2, together: 1, depends: 1, leftOut: { unknown: 1, none: 1 } });
  expect(ranking.slice(0, 2)).toMatchObject([
    { option: 1, score: 9, rank: 1 },
    { option: 2, score: 7.5, rank: 2 },
  ]);
});

test.each([
  ['an outcome nobody knows', { verdict: { outcome: { kind: 'draw' }, text: [] } }],
  ['a score above ten', { rows: [{ cells: { 1: { score: 11 } } }] }],
  ['no options', { options: undefined }],
  ['another version', { version: 2 }],
])('%s is not in the form', (_, change) => {
  const validate = validatorOf(jsonSchemaOf('comparison'));
  expect(validate({ ...describeComparison(aCompleteComparison(), origin), ...change })).toBe(false);
});

test('each part has a name, and names lead to parts', () => {
  const components = jsonComponents();
  const text = JSON.stringify(components);
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
  expect(named).toContain('Cell');
  expect([...new Set(named)].filter((name) => !(name in components))).toEqual([]);
});
