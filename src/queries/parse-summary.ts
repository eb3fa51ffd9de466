import type { ComparisonSummary } from '../domain/comparison';
import { parseOutcome } from '../domain/parse-outcome';
import { parseRichText } from '../domain/parse-rich-text';
import type { Comparison } from '../payload-types';
import { parseSeo } from './parse-seo';
import type { Definitions } from './read-definitions';
import { findReferenced, listFound } from './reference';

/** What must be read of a comparison for `parseSummary` to find everything it needs. */
export const summaryFields = {
  title: true,
  slug: true,
  intro: true,
  topic: true,
  options: { option: true },
  verdict: { outcome: true },
  meta: true,
  publishedAt: true,
  lastReviewedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

export function parseSummary(stored: Comparison, definitions: Definitions): ComparisonSummary {
  const options = listFound(
    stored.options?.map((entry) => entry.option),
    definitions.options,
  );
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    title: stored.title,
    description: parseSeo(
      stored.meta,
      { title: stored.title, text: parseRichText(stored.intro) },
      definitions,
    ).description,
    topic: findReferenced(stored.topic, definitions.topics),
    options: options.map(({ id, slug, name }) => ({ id, slug, name })),
    verdict: parseOutcome(
      stored.verdict?.outcome ?? {},
      options.map(({ id }) => id),
    ),
    publishedAt: stored.publishedAt ?? stored.createdAt,
    updatedAt: stored.updatedAt,
    lastReviewedAt: stored.lastReviewedAt ?? null,
  };
}
