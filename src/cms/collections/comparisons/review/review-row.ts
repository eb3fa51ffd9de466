import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { parseReviewState, type Reviewed, type ReviewState } from '../../../../domain/review';
import { sessionOf } from '../../../../publishing/session';

/** The newest version of a comparison: what an editor sees when opening it. */
export interface ReviewRow extends Reviewed {
  readonly title: string;
  /** Names this very version: any save gives it another one. An instant. */
  readonly updatedAt: string;
}

/** Null when there is no such comparison. */
export async function findReviewRow(req: PayloadRequest, id: number): Promise<ReviewRow | null> {
  const { rows } = await (await sessionOf(req)).execute(sql`
    SELECT version_title AS title, version_review_state::text AS state, version_created_by_id AS created_by,
      version_submitted_by_id AS submitted_by, version_content_edited_by_id AS edited_by,
      to_char(version_updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS updated_at
    FROM _comparisons_v WHERE parent_id = ${id} AND latest ORDER BY id DESC LIMIT 1`);
  const [row] = rows;
  if (!row) return null;
  return {
    title: String(row.title ?? ''),
    state: parseReviewState(row.state),
    createdBy: personIn(row.created_by),
    submittedBy: personIn(row.submitted_by),
    editedBy: personIn(row.edited_by),
    updatedAt: String(row.updated_at),
  };
}

/**
 * In place, and not as a version of its own: no word is changed by it, and whoever has the comparison open may go on.
 */
export async function storeReviewState(
  req: PayloadRequest,
  id: number,
  { state, submittedBy }: { readonly state: ReviewState; readonly submittedBy: number | null },
): Promise<void> {
  await (await sessionOf(req)).execute(sql`
    UPDATE _comparisons_v SET version_review_state = ${state}, version_submitted_by_id = ${submittedBy}
    WHERE parent_id = ${id} AND latest`);
}

function personIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
