import type { ComparisonSummary } from '../domain/comparison';
import { parseOutcome } from '../domain/parse-outcome';
import { parseRichText } from '../domain/parse-rich-text';
import { parseSeo } from './parse-seo';
import type { Card } from './read-card';
import type { Definitions } from './read-definitions';
import { findReferenced, listFound } from './reference';

export function parseSummary(stored: Card, definitions: Definitions): ComparisonSummary {
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
