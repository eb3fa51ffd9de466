import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { addDays, dayOf, type FreshnessRules } from '../../../domain/freshness';
import { sessionOf } from '../../../publishing/session';
import { editsEverything } from '../../access/roles';
import { findFreshnessRules } from '../../publication/freshness-rules';
import { mostCounted, type Section, type SectionName, section } from './section';

export interface Upkeep {
  readonly rules: FreshnessRules;
  /** Whose comparisons these are: null means everybody's. */
  readonly owner: number | null;
  readonly sections: ReadonlyMap<SectionName, Section>;
}

type Query = ReturnType<typeof sql>;

/**
 * What asks for somebody's attention, a few of each kind with how many there are. Writers are shown what they began
 * themselves, and no inquiries. Two statements, each part of which walks an index made for it.
 */
export async function readUpkeep(req: PayloadRequest, now: string): Promise<Upkeep> {
  const owner = editsEverything(req.user) ? null : Number(req.user?.id ?? 0);
  const rules = await findFreshnessRules(req);
  const session = await sessionOf(req);
  const { rows } = await session.execute(upkeepQuery(dayOf(now), rules, owner));
  const sections = new Map<SectionName, Section>();
  for (const row of rows) {
    const name = String(row.section);
    const known = sections.get(name) ?? { count: Math.min(Number(row.count), mostCounted), entries: [] };
    const entry = { id: Number(row.id), title: String(row.title ?? ''), note: textOf(row.note) };
    sections.set(name, { ...known, entries: [...known.entries, entry] });
  }
  return { rules, owner, sections };
}

/** `owner`: whose comparisons; null means everybody's, and inquiries besides. */
export function upkeepQuery(today: string, rules: FreshnessRules, owner: number | null): Query {
  const parts = [...comparisonParts(today, rules, owner), ...(owner === null ? [inquiries] : [])];
  return sql.join(parts, sql` UNION ALL `);
}

function comparisonParts(today: string, rules: FreshnessRules, owner: number | null): Query[] {
  const midnight = (day: string) => sql`${`${day}T00:00:00.000Z`}::timestamptz`;
  const own = owner === null ? sql`TRUE` : sql`created_by_id = ${owner}`;
  const ownVersion = owner === null ? sql`TRUE` : sql`version_created_by_id = ${owner}`;
  const published = sql`_status = 'published' AND ${own}`;
  const soonUntil = midnight(addDays(today, rules.dueSoonDays + 1));
  return [
    section('overdue', {
      from: sql`comparisons`,
      where: sql`${published} AND review_due_at < ${midnight(today)}`,
      show: sql`id, title, review_due_at AS note`,
      order: sql`review_due_at`,
    }),
    section('soon', {
      from: sql`comparisons`,
      where: sql`${published} AND review_due_at >= ${midnight(today)} AND review_due_at < ${soonUntil}`,
      show: sql`id, title, review_due_at AS note`,
      order: sql`review_due_at`,
    }),
    section('to verify', {
      from: sql`_comparisons_v`,
      where: sql`latest AND version_cells_to_verify > 0 AND ${ownVersion}`,
      show: sql`parent_id AS id, version_title AS title, version_cells_to_verify AS note`,
      order: sql`updated_at DESC`,
    }),
    section('old checks', {
      from: sql`comparisons`,
      where: sql`${published} AND oldest_check_at IS NOT NULL
        AND oldest_check_at < ${midnight(addDays(today, -rules.recheckAfterDays))}`,
      show: sql`id, title, oldest_check_at AS note`,
      order: sql`oldest_check_at`,
    }),
    section('sources', {
      from: sql`source_checks s`,
      where: sql`s.state = 'broken' AND EXISTS (SELECT 1 FROM source_uses u
        JOIN comparisons c ON c.id = u.comparison_id WHERE md5(u.url) = md5(s.url) AND ${own})`,
      show: sql`id, url AS title, coalesce(status::text, problem) AS note`,
      order: sql`checked_at DESC`,
    }),
    section('published', {
      from: sql`comparisons`,
      where: sql`_status = 'published' AND published_at IS NOT NULL`,
      show: sql`id, title, published_at AS note`,
      order: sql`published_at DESC`,
    }),
  ];
}

const inquiries = section('inquiries', {
  from: sql`inquiries`,
  where: sql`status = 'new'`,
  show: sql`id, name AS title, created_at AS note`,
  order: sql`created_at DESC`,
});

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '');
}
