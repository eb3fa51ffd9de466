import { absoluteUrl } from '../domain/absolute-url';
import type { ComparisonSummary, Instant, Topic } from '../domain/comparison';
import { describeOutcome } from '../domain/describe-outcome';
import type { Site } from '../domain/site';
import { comparisonListPath, comparisonPath, type FeedFormat, feedPath, topicPath } from '../paths';

export interface FeedSources {
  readonly site: Site;
  /** Null for the feed of everything. */
  readonly topic: Topic | null;
  /** The newest first. */
  readonly comparisons: readonly ComparisonSummary[];
  readonly origin: string;
}

/** What a feed says, whichever format it is written in. Every address is absolute. */
export interface ComparisonFeed {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly self: Readonly<Record<FeedFormat, string>>;
  readonly author: string;
  readonly updatedAt: Instant;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Stays when the address changes, so that nobody is shown the same comparison as new. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: string | null;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
}

export function buildFeed({ site, topic, comparisons, origin }: FeedSources): ComparisonFeed {
  const self = (format: FeedFormat) => absoluteUrl(feedPath(format, topic?.slug), origin);
  return {
    title: topic ? `${topic.name} · ${site.name}` : site.name,
    description: (topic ? topic.description : site.description) || site.tagline,
    home: absoluteUrl(topic ? topicPath(topic.slug) : comparisonListPath(), origin),
    self: { rss: self('rss'), atom: self('atom'), json: self('json') },
    author: site.publisher.name || site.name,
    updatedAt: latest(comparisons.map(({ updatedAt }) => updatedAt)),
    entries: comparisons.map((comparison) => buildEntry(comparison, origin)),
  };
}

function buildEntry(comparison: ComparisonSummary, origin: string): FeedEntry {
  const { id, slug, title, description, options, verdict, topic, publishedAt, updatedAt } = comparison;
  const recommendation = verdict ? `Our recommendation: ${describeOutcome(verdict, options)}.` : '';
  return {
    id: `tag:${new URL(origin).hostname},2026:comparisons/${id}`,
    url: absoluteUrl(comparisonPath(slug), origin),
    title,
    summary: [description, recommendation].filter(Boolean).join(' '),
    topic: topic?.name ?? null,
    publishedAt,
    updatedAt,
  };
}

/** Instants in UTC sort like words; a feed without entries never changed. */
function latest(instants: readonly Instant[]): Instant {
  return [...instants].sort().at(-1) ?? '1970-01-01T00:00:00.000Z';
}
