import { countCellsToVerify } from '../../../src/domain/freshness';
import { hubPath, withPagesOf } from '../../../src/paths';
import type { NewComparison, NewOutcome } from '../content/comparison-shape';
import { putActivity } from './activity-row';
import { lifecycleColumns, putDocument } from './document-rows';
import type { NextId, Put } from './row';

interface Target {
  readonly put: Put;
  readonly nextId: NextId;
  /** The slug of a definition, by collection and id. */
  readonly slugOf: (collection: string, id: number) => string;
}

interface Stored extends Target {
  readonly comparison: NewComparison;
  readonly version: number;
}

/** Everything that publishing the comparison would have written, but for search: the database fills that itself. */
export function putComparison(comparison: NewComparison, target: Target): void {
  const { put, nextId } = target;
  const row = comparisonColumns(comparison);
  const version = putDocument({ table: 'comparisons', row, put, nextId });
  const stored = { ...target, comparison, version };
  putOptions(stored);
  putRows(stored);
  putRecommendations(stored);
  putReferences(stored);
  for (const url of sourcesOf(comparison)) put('source_uses', { comparison_id: comparison.id, url });
  put('comparison_changes', {
    id: nextId('comparison_changes'),
    comparison_id: comparison.id,
    slug: comparison.slug,
    changed_at: row.updated_at,
  });
  putActivity(put, nextId('activity'), {
    collection: 'comparisons',
    title: comparison.title,
    row,
    extraPaths: hubsOf(comparison, target),
  });
}

function comparisonColumns(comparison: NewComparison) {
  const { verdict, callToAction, meta } = comparison;
  const { marked, oldestCheck } = countCellsToVerify(comparison.rows);
  return {
    id: comparison.id,
    review_state: 'published',
    submitted_by_id: null,
    content_edited_by_id: null,
    title: comparison.title,
    intro: comparison.intro,
    ...outcomeColumns('verdict_outcome', verdict.outcome),
    verdict_text: verdict.text,
    call_to_action_heading: callToAction.heading,
    call_to_action_text: callToAction.text,
    call_to_action_action: callToAction.action,
    call_to_action_label: callToAction.label,
    call_to_action_href: callToAction.href,
    disclosure: comparison.disclosure,
    meta_title: meta.title,
    meta_description: meta.description,
    meta_image_id: null,
    slug: comparison.slug,
    topic_id: comparison.topic,
    reviewed_by_id: comparison.reviewedBy,
    published_at: comparison.publishedAt,
    last_reviewed_at: comparison.lastReviewedAt,
    review_due_at: comparison.reviewDueAt,
    cells_to_verify: marked,
    oldest_check_at: oldestCheck && `${oldestCheck}T00:00:00.000Z`,
    ...lifecycleColumns(comparison.publishedAt, comparison.lastReviewedAt),
  };
}

function outcomeColumns(name: string, { kind, qualifier, condition, label }: NewOutcome) {
  return {
    [`${name}_kind`]: kind,
    [`${name}_qualifier`]: qualifier,
    [`${name}_condition`]: condition,
    [`${name}_label`]: label,
  };
}

/** Rows of arrays are told apart by text among documents, and by number among versions, which keep the text besides. */
interface ArrayRow {
  readonly array: string;
  readonly id: string;
  readonly order: number;
  readonly parent: number | string;
  readonly versionParent: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

function putArrayRow(
  { array, id, order, parent, versionParent, columns }: ArrayRow,
  { put, nextId }: Target,
): number {
  const versions = `_comparisons_v_version_${array}`;
  const versionId = nextId(versions);
  put(`comparisons_${array}`, { _order: order, _parent_id: parent, id, ...columns });
  put(versions, { _order: order, _parent_id: versionParent, id: versionId, ...columns, _uuid: id });
  return versionId;
}

function putOptions({ comparison, version, ...target }: Stored): void {
  for (const [index, { id, option, chooseWhen }] of comparison.options.entries()) {
    const place = { order: index + 1, parent: comparison.id, versionParent: version };
    const columns = { option_id: option };
    const versionParent = putArrayRow({ array: 'options', id, ...place, columns }, target);
    for (const [at, { id: reasonId, reason }] of chooseWhen.entries()) {
      const within = { order: at + 1, parent: id, versionParent };
      putArrayRow({ array: 'options_choose_when', id: reasonId, ...within, columns: { reason } }, target);
    }
  }
}

function putRows({ comparison, version, ...target }: Stored): void {
  for (const [index, { id, criterion, weight, cells, outcome, note }] of comparison.rows.entries()) {
    const place = { order: index + 1, parent: comparison.id, versionParent: version };
    const columns = { criterion_id: criterion, weight, cells, ...outcomeColumns('outcome', outcome), note };
    putArrayRow({ array: 'rows', id, ...place, columns }, target);
  }
}

function putRecommendations({ comparison, version, ...target }: Stored): void {
  for (const [index, { id, scenario, outcome, reasoning }] of comparison.recommendations.entries()) {
    const place = { order: index + 1, parent: comparison.id, versionParent: version };
    const columns = { scenario_id: scenario, ...outcomeColumns('outcome', outcome), reasoning };
    putArrayRow({ array: 'recommendations', id, ...place, columns }, target);
  }
}

/** Lists of references, in the order of the fields. */
function putReferences({ comparison, version, put, nextId }: Stored): void {
  const putAll = (path: string, column: string, ids: readonly number[]) => {
    for (const [index, id] of ids.entries()) {
      const columns = { order: index + 1, ...nowhere, [column]: id };
      put('comparisons_rels', { id: nextId('comparisons_rels'), parent_id: comparison.id, path, ...columns });
      const versionId = nextId('_comparisons_v_rels');
      put('_comparisons_v_rels', { id: versionId, parent_id: version, path: `version.${path}`, ...columns });
    }
  };
  for (const [index, { outcome }] of comparison.rows.entries())
    putAll(`rows.${index}.outcome.winners`, 'options_id', outcome.winners);
  putAll('verdict.outcome.winners', 'options_id', comparison.verdict.outcome.winners);
  for (const [index, { outcome }] of comparison.recommendations.entries())
    putAll(`recommendations.${index}.outcome.winners`, 'options_id', outcome.winners);
  putAll('faqs', 'faqs_id', comparison.faqs);
  putAll('related', 'comparisons_id', comparison.related);
  putAll('authors', 'users_id', comparison.authors);
}

const nowhere = { options_id: null, faqs_id: null, comparisons_id: null, users_id: null };

function sourcesOf({ rows }: NewComparison): ReadonlySet<string> {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  return new Set(cells.flatMap(({ sources = [] }) => sources.map(({ url }) => url)));
}

/** The pages of all that stands in it. */
function hubsOf({ options, rows, recommendations, authors, reviewedBy }: NewComparison, { slugOf }: Target) {
  const people = reviewedBy === null ? authors : [...authors, reviewedBy];
  return [
    ...options.map(({ option }) => ['options', option] as const),
    ...rows.map(({ criterion }) => ['criteria', criterion] as const),
    ...recommendations.map(({ scenario }) => ['scenarios', scenario] as const),
    ...people.map((id) => ['users', id] as const),
  ].flatMap(([collection, id]) => {
    const path = hubPath(collection, slugOf(collection, id));
    return path === null ? [] : [withPagesOf(path)];
  });
}
