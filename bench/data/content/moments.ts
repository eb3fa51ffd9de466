import { defaultFreshnessRules, nextReviewDue } from '../../../src/domain/freshness';
import type { Random } from './random';

const day = 24 * 60 * 60 * 1000;
/** Fixed: the same number of comparisons is the same content on every day. */
const newest = Date.UTC(2026, 10, 1);
const years = 4;

export interface Moments {
  readonly publishedAt: string;
  readonly lastReviewedAt: string;
  readonly reviewDueAt: string;
}

/** One after another over four years. Nine of ten old ones were reviewed again since. */
export function chooseMoments(random: Random, index: number, comparisons: number): Moments {
  const step = (years * 365 * day) / comparisons;
  const published = newest - Math.floor((comparisons - index - random.next() * 0.9) * step);
  const isOld = newest - published > 170 * day;
  const reviewed = isOld && random.chance(0.9) ? newest - random.between(1, 170 * day) : published;
  const lastReviewedAt = new Date(reviewed).toISOString();
  return {
    publishedAt: new Date(published).toISOString(),
    lastReviewedAt,
    reviewDueAt: nextReviewDue(lastReviewedAt, defaultFreshnessRules),
  };
}

/** The day on which a fact was checked: some months before the review at most. */
export function chooseCheckDay(random: Random, { lastReviewedAt }: Moments): string {
  return new Date(Date.parse(lastReviewedAt) - random.below(400) * day).toISOString().slice(0, 10);
}
