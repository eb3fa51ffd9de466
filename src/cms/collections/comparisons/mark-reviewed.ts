import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { dayOf, isReviewedOn, nextReviewDue } from '../../../domain/freshness';
import { isPublic, type PublicRow } from '../../../publishing/public-change';
import { recordEvent } from '../../../publishing/record-event';
import { sessionOf } from '../../../publishing/session';
import { demandId, demandPublisher, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { findFreshnessRules } from '../../publication/freshness-rules';
import { isRow } from '../../publication/public-row';
import { writeChanges } from './note-changes';

export interface Review {
  readonly lastReviewedAt: string;
  readonly reviewDueAt: string | null;
  /** Somebody was here today already: nothing was changed. */
  readonly alreadyReviewed: boolean;
}

/** `POST /api/comparisons/:id/reviewed`: the facts were looked at, and nothing had to be changed. */
export const markReviewedEndpoint: Endpoint = {
  path: '/:id/reviewed',
  method: 'post',
  handler: async (req) => {
    demandPublisher(req);
    const id = demandId(req);
    const now = new Date().toISOString();
    return Response.json(await inTransaction(req, () => markReviewed(req, id, now)));
  },
};

async function markReviewed(req: PayloadRequest, id: number, now: string): Promise<Review> {
  const before = await lockRow(req, id);
  if (!before) throw refusal(404, 'There is no such comparison.');
  if (!isPublic(before)) throw refusal(409, 'Only a published comparison can be marked as reviewed.');
  const lastReviewedAt = instantOf(before.last_reviewed_at);
  if (lastReviewedAt !== null && isReviewedOn(lastReviewedAt, dayOf(now))) {
    return { lastReviewedAt, reviewDueAt: instantOf(before.review_due_at), alreadyReviewed: true };
  }
  const reviewDueAt = nextReviewDue(now, await findFreshnessRules(req));
  await moveDates(req, id, { now, reviewDueAt });
  await writeChanges(req, id, [{ of: 'review' }], now);
  await recordEvent(req, {
    collection: 'comparisons',
    id,
    action: 'reviewed',
    title: String(before.title),
    before,
    after: { ...before, last_reviewed_at: now, review_due_at: reviewDueAt },
  });
  return { lastReviewedAt: now, reviewDueAt, alreadyReviewed: false };
}

/** Two who press at once take turns; the second finds that it is done. */
async function lockRow(req: PayloadRequest, id: number): Promise<PublicRow | null> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`SELECT to_jsonb(c) AS row FROM comparisons c WHERE id = ${id} FOR UPDATE`,
  );
  const row: unknown = rows[0]?.row;
  return isRow(row) ? row : null;
}

/**
 * In place, and nothing but the dates: an ordinary update would publish a colleague's unfinished draft or write over it.
 * The draft gets the dates too, since publishing it would otherwise put the old ones back.
 */
async function moveDates(
  req: PayloadRequest,
  id: number,
  { now, reviewDueAt }: { readonly now: string; readonly reviewDueAt: string },
): Promise<void> {
  const session = await sessionOf(req);
  await session.execute(sql`
    WITH public AS (
      UPDATE comparisons SET last_reviewed_at = ${now}, review_due_at = ${reviewDueAt} WHERE id = ${id}
    )
    UPDATE _comparisons_v v SET version_last_reviewed_at = ${now}, version_review_due_at = ${reviewDueAt},
      updated_at = CASE WHEN v.version__status = 'draft' THEN ${now} ELSE v.updated_at END,
      version_updated_at = CASE WHEN v.version__status = 'draft' THEN ${now} ELSE v.version_updated_at END
    WHERE v.parent_id = ${id} AND (v.latest OR v.id = (SELECT id FROM _comparisons_v
      WHERE parent_id = ${id} AND version__status = 'published' ORDER BY updated_at DESC, id DESC LIMIT 1))`);
}

function instantOf(value: unknown): string | null {
  return typeof value === 'string' ? new Date(value).toISOString() : null;
}
