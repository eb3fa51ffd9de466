import { expect, test } from 'vitest';
import { readSample } from '../../../src/cli/sample/read-sample';
import { seoDescriptionLength, seoTitleLength } from '../../../src/cli/sample/sample-schema';
import { decideOutcome } from '../../../src/domain/decide-outcome';
import type { OptionId } from '../../../src/domain/outcome';
import { rankOptions } from '../../../src/domain/ranking';
import { canonicalSlug } from '../../../src/domain/slug';
import { reservedSegments } from '../../../src/paths';

const sample = readSample();

function comparisonBy(slug: string) {
  const found = sample.comparisons.find((comparison) => comparison.slug === slug);
  if (!found) throw new Error(`The sample has no comparison “${slug}”`);
  return found;
}

/** Columns from 1 on stand for option ids. */
function numberedRows(slug: string) {
  const comparison = comparisonBy(slug);
  const slugs = comparison.options.map(({ option }) => option);
  const rows = comparison.rows.map(({ criterion, weight, outcome, cells }) => ({
    criterion,
    weight,
    stated: outcome,
    cells: Object.fromEntries(
      Object.entries(cells).map(([option, cell]) => [slugs.indexOf(option) + 1, cell]),
    ),
  }));
  return { rows, ids: slugs.map((_, index): OptionId => index + 1) };
}

test('no two documents of a kind share a slug', () => {
  for (const { length, slugs } of [
    sample.topics,
    sample.options,
    sample.criteria,
    sample.scenarios,
    sample.pages,
    sample.comparisons,
  ].map((documents) => ({ length: documents.length, slugs: new Set(documents.map(({ slug }) => slug)) }))) {
    expect(slugs.size).toBe(length);
  }
});

test('every definition is used by a comparison', () => {
  const used = sample.comparisons.flatMap(({ topic, options, rows, recommendations, faqs }) => [
    topic,
    ...options.map(({ option }) => option),
    ...rows.map(({ criterion }) => criterion),
    ...recommendations.map(({ scenario }) => scenario),
    ...faqs,
  ]);
  const defined = [...sample.topics, ...sample.options, ...sample.criteria, ...sample.scenarios].map(
    ({ slug }) => slug,
  );
  expect([...defined, ...sample.faqs.map(({ key }) => key)].filter((name) => !used.includes(name))).toEqual(
    [],
  );
});

test('the slug of a pair has its options in alphabetical order', () => {
  for (const { slug, options } of sample.comparisons) {
    expect(
      canonicalSlug(
        slug,
        options.map(({ option }) => option),
      ),
    ).toBe(slug);
  }
});

test('no page takes an address of the software', () => {
  expect(sample.pages.map(({ slug }) => slug).filter((slug) => reservedSegments.includes(slug))).toEqual([]);
});

test('every link of the site leads to the list or to one of its pages', () => {
  const addresses = ['/compare', ...sample.pages.map(({ slug }) => `/${slug}`)];
  const links = [...sample.site.navigation, ...sample.site.footer.links].map(({ href }) => href);
  expect(links.filter((href) => !addresses.includes(href))).toEqual([]);
});

test('titles and descriptions for search engines fit', () => {
  for (const { seo } of [...sample.comparisons, ...sample.pages]) {
    expect(seo.title.length).toBeLessThanOrEqual(seoTitleLength);
    expect(seo.description.length).toBeLessThanOrEqual(seoDescriptionLength);
  }
});

test('every source is https', () => {
  const sources = sample.comparisons
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)))
    .flatMap(({ sources }) => sources);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.map(({ url }) => new URL(url).protocol).filter((protocol) => protocol !== 'https:')).toEqual(
    [],
  );
});

test('a cell that says when it was verified says against what', () => {
  const verified = sample.comparisons.flatMap(({ slug, rows }) =>
    rows.flatMap(({ criterion, cells }) =>
      Object.values(cells)
        .filter(({ verifiedAt, sources }) => verifiedAt !== null && sources.length === 0)
        .map(() => `${slug}, ${criterion}`),
    ),
  );
  expect(verified).toEqual([]);
});

test('a review is never before the publication, and the next one after it', () => {
  for (const { publishedAt, lastReviewedAt, reviewDueAt } of sample.comparisons) {
    expect([publishedAt, lastReviewedAt, reviewDueAt].toSorted()).toEqual([
      publishedAt,
      lastReviewedAt,
      reviewDueAt,
    ]);
  }
});

test('the database comparison ranks three options by scores of differing weight', () => {
  const { rows, ids } = numberedRows('postgresql-vs-mysql-vs-sqlite-web-application');
  expect(new Set(rows.map(({ weight }) => weight)).size).toBeGreaterThan(2);
  const scores = rankOptions(rows, ids).map(({ option, score, rank }) => ({
    option,
    rank,
    score: score?.toFixed(2),
  }));
  // Weights 5 4 4 2 3 2 2 3 are 25; points 213, 180 and 132.
  expect(scores).toEqual([
    { option: 1, rank: 1, score: '8.52' },
    { option: 2, rank: 2, score: '7.20' },
    { option: 3, rank: 3, score: '5.28' },
  ]);
});

test('in the database comparison concurrent writes are won by two of three', () => {
  const { rows, ids } = numberedRows('postgresql-vs-mysql-vs-sqlite-web-application');
  const outcomes = rows.map(({ stated, cells }) =>
    stated ? null : decideOutcome({ stated: null, cells, options: ids }),
  );
  expect(outcomes[0]).toEqual({ kind: 'win', winners: [1, 2] });
});

test('the API comparison has groups, a condition, an unknown outcome and a missing cell', () => {
  const { rows, options } = comparisonBy('graphql-vs-rest-apis');
  const kinds = rows.map(({ outcome }) => outcome?.kind);
  expect(kinds).toContain('depends');
  expect(kinds).toContain('unknown');
  expect(rows.some(({ cells }) => Object.keys(cells).length < options.length)).toBe(true);
  const groups = rows.map(({ criterion }) => sample.criteria.find(({ slug }) => slug === criterion)?.group);
  expect(new Set(groups).size).toBeGreaterThan(1);
});

test('the HTTP comparison states facts and judges nothing', () => {
  const { verdict, rows, recommendations } = comparisonBy('http-1-1-vs-http-2-vs-http-3');
  expect(verdict).toBeNull();
  expect(recommendations).toEqual([]);
  expect(new Set(rows.map(({ outcome }) => outcome?.kind))).toEqual(new Set(['none']));
});
