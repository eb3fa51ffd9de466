import { expect, test } from 'vitest';
import { ComparisonWriter } from '../../../bench/data/content/comparison';
import type { NewComparison } from '../../../bench/data/content/comparison-shape';
import { readReadiness } from '../../../src/cms/collections/comparisons/read-readiness';
import { checkComparison } from '../../../src/domain/check-comparison';
import { listReversedSlugs } from '../../../src/domain/slug';

const writer = new ComparisonWriter(2000);
const comparisons = writer.write(2000);

test('the same number of comparisons is the same content', () => {
  const again = new ComparisonWriter(2000);
  expect(again.definitions).toEqual(writer.definitions);
  expect(again.write(1000).concat(again.write(5000))).toEqual(comparisons);
});

test('after other content the same words come with other numbers', () => {
  const former = { authors: 1, topics: 2, options: 30, criteria: 4, scenarios: 5, faqs: 6, comparisons: 70 };
  const [first] = new ComparisonWriter(2000, former).write(1);
  expect(first?.title).toBe(comparisons[0]?.title);
  expect(first?.id).toBe(71);
  expect(first?.options.map(({ option }) => option)).toEqual(
    comparisons[0]?.options.map(({ option }) => option + 30),
  );
});

test('every comparison may be published', () => {
  const { options, criteria, scenarios } = writer.definitions;
  const [optionNames, criterionNames, scenarioNames] = [options, criteria, scenarios].map(
    (list) => new Map(list.map(({ id, name }) => [id, name])),
  );
  const nothing = new Map<number, string>();
  const names = {
    options: optionNames ?? nothing,
    criteria: criterionNames ?? nothing,
    scenarios: scenarioNames ?? nothing,
  };
  const problems = comparisons.flatMap((comparison) =>
    checkComparison(readReadiness({ ...comparison }), names),
  );
  expect(problems).toEqual([]);
});

test('comparisons are of two to eight options and three to thirty rows, some of thirty by four', () => {
  const sizes = comparisons.map(({ options, rows }) => ({ options: options.length, rows: rows.length }));
  expect(new Set(sizes.map(({ options }) => options))).toEqual(new Set([2, 3, 4, 5, 6, 7, 8]));
  expect(Math.min(...sizes.map(({ rows }) => rows))).toBe(3);
  expect(Math.max(...sizes.map(({ rows }) => rows))).toBe(30);
  const [first] = comparisons;
  expect(sizes[0]).toEqual({ options: 4, rows: 30 });
  expect(first?.rows.map(({ cells }) => Object.keys(cells).length)).toEqual(Array(30).fill(4));
});

test('a few definitions are used again and again, most of them seldom', () => {
  const criteria = countUses(comparisons.flatMap(({ rows }) => rows.map(({ criterion }) => criterion)));
  expect(criteria[0]).toBeGreaterThan(2000 / 20);
  expect(criteria[0]).toBeGreaterThan(2 * (criteria[Math.floor(criteria.length / 2)] ?? 0));
  const options = countUses(comparisons.flatMap(({ options }) => options.map(({ option }) => option)));
  expect(options[0]).toBeGreaterThan(5 * (options[Math.floor(options.length / 2)] ?? 0));
});

test('no address comes twice, nor a pair in both orders', () => {
  const slugs = new Set(comparisons.map(({ slug }) => slug));
  expect(slugs.size).toBe(2000);
  const reversed = comparisons.flatMap(({ slug }) =>
    listReversedSlugs(slug).filter((other) => slugs.has(other)),
  );
  expect(reversed).toEqual([]);
});

test('no row of an array has the number of another', () => {
  const ids = comparisons.flatMap(rowIdsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
});

function countUses(ids: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

function rowIdsOf({ options, rows, recommendations }: NewComparison): string[] {
  const reasons = options.flatMap(({ chooseWhen }) => chooseWhen);
  return [...options, ...reasons, ...rows, ...recommendations].map(({ id }) => id);
}
