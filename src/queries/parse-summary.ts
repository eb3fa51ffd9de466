import type { ComparisonSummary } from '../domain/comparison';
import { parseRichText } from '../domain/parse-rich-text';
import type { Comparison } from '../payload-types';
import { parseTopic } from './parse-definitions';
import { parseOutcome } from './parse-outcome';
import { parseSeo } from './parse-seo';
import { populated } from './populated';

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

export function parseSummary(stored: Comparison): ComparisonSummary {
  const topic = populated(stored.topic);
  const options = (stored.options ?? []).flatMap((entry) => populated(entry.option) ?? []);
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    title: stored.title,
    description: parseSeo(stored.meta, { title: stored.title, text: parseRichText(stored.intro) })
      .description,
    topic: topic && parseTopic(topic),
    options: options.map(({ id, slug, name }) => ({ id, slug: slug ?? '', name })),
    verdict: parseOutcome(
      stored.verdict?.outcome ?? {},
      options.map(({ id }) => id),
    ),
    publishedAt: stored.publishedAt ?? stored.createdAt,
    updatedAt: stored.updatedAt,
    lastReviewedAt: stored.lastReviewedAt ?? null,
  };
}
