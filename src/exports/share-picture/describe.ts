import type { Comparison } from '../../domain/comparison';
import { describeOutcome } from '../../domain/describe-outcome';
import { formatDate } from '../../domain/format-date';
import type { SharePicture } from '../../domain/share-picture';

export function describeSharePicture(comparison: Comparison, site: string): SharePicture {
  const { title, options, verdict, rows, lastReviewedAt, publishedAt } = comparison;
  const criteria = rows.length === 1 ? '1 criterion' : `${rows.length} criteria`;
  return {
    site,
    options: options.map(({ name }) => name).join(' vs '),
    title,
    verdict: verdict && verdict.outcome.kind !== 'unknown' ? describeOutcome(verdict.outcome, options) : null,
    facts: [...(rows.length > 0 ? [criteria] : []), formatDate(lastReviewedAt ?? publishedAt)].join(' · '),
  };
}
