import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { sessionOf } from '../../../publishing/session';

const progressRow = z.object({
  hasPublished: z.boolean(),
  hasProfile: z.boolean(),
  hasColleagues: z.boolean(),
  hasRules: z.boolean(),
  fourEyes: z.boolean(),
  draftId: z.number().nullable(),
  draftTitle: z.string().nullable(),
  draftOptions: z.coerce.number(),
  draftReview: z.string().nullable(),
  sampleId: z.number().nullable(),
  sampleSlug: z.string().nullable(),
});

/** How far somebody has come, and where they can go on. `draft`: their newest that never was public. */
export type Progress = z.infer<typeof progressRow>;

export async function readProgress(req: PayloadRequest): Promise<Progress> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(progressQuery(Number(req.user?.id ?? 0)));
  return progressRow.parse(rows[0]);
}

/** Asked on every visit of the dashboard, so it stops at the first row it finds. */
export async function hasPublished(req: PayloadRequest): Promise<boolean> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`SELECT ${publishedBy(Number(req.user?.id ?? 0))} AS "hasPublished"`,
  );
  return rows[0]?.hasPublished === true;
}

function publishedBy(person: number) {
  return sql`(EXISTS (SELECT 1 FROM comparisons WHERE created_by_id = ${person} AND _status = 'published')
    OR EXISTS (SELECT 1 FROM activity WHERE actor_id = ${person} AND action = 'published'
      AND document_collection = 'comparisons'))`;
}

function progressQuery(person: number) {
  return sql`
    WITH draft AS (
      SELECT v.id, v.parent_id, v.version_title, v.version_review_state::text AS review_state
      FROM _comparisons_v v JOIN comparisons c ON c.id = v.parent_id
      WHERE v.latest AND v.version_created_by_id = ${person} AND c._status = 'draft'
      ORDER BY v.updated_at DESC LIMIT 1
    ), sample AS (
      SELECT id, slug FROM comparisons WHERE _status = 'published' AND published_at IS NOT NULL
      ORDER BY published_at DESC LIMIT 1
    )
    SELECT
      ${publishedBy(person)} AS "hasPublished",
      EXISTS (SELECT 1 FROM users WHERE id = ${person} AND public_profile) AS "hasProfile",
      EXISTS (SELECT 1 FROM users WHERE id <> ${person}) AS "hasColleagues",
      EXISTS (SELECT 1 FROM editorial) AS "hasRules",
      EXISTS (SELECT 1 FROM editorial WHERE four_eyes) AS "fourEyes",
      (SELECT parent_id FROM draft) AS "draftId",
      (SELECT version_title FROM draft) AS "draftTitle",
      (SELECT count(*) FROM _comparisons_v_version_options o JOIN draft ON o._parent_id = draft.id)
        AS "draftOptions",
      (SELECT review_state FROM draft) AS "draftReview",
      (SELECT id FROM sample) AS "sampleId",
      (SELECT slug FROM sample) AS "sampleSlug"`;
}
