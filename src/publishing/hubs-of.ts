import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { publicUses } from '../definition-uses';
import { hubPath, withPagesOf } from '../paths';

/** Slugs of the hubs that show something of these comparisons; the subquery yields comparison ids. */
function hubsOf(comparisons: SQL): SQL {
  return sql`WITH shown AS (${comparisons})
    SELECT 'options' AS collection, slug FROM options WHERE slug IS NOT NULL AND id IN
      (SELECT option_id FROM comparisons_options WHERE _parent_id IN (SELECT id FROM shown))
    UNION ALL SELECT 'criteria', slug FROM criteria WHERE slug IS NOT NULL AND id IN
      (SELECT criterion_id FROM comparisons_rows WHERE _parent_id IN (SELECT id FROM shown))
    UNION ALL SELECT 'scenarios', slug FROM scenarios WHERE slug IS NOT NULL AND id IN
      (SELECT scenario_id FROM comparisons_recommendations WHERE _parent_id IN (SELECT id FROM shown))
    UNION ALL SELECT 'users', slug FROM users WHERE slug IS NOT NULL AND public_profile AND id IN
      (SELECT users_id FROM comparisons_rels WHERE path = 'authors' AND parent_id IN (SELECT id FROM shown)
        UNION SELECT reviewed_by_id FROM comparisons WHERE id IN (SELECT id FROM shown))`;
}

export function hubsOfComparison(id: number): SQL {
  return hubsOf(sql`SELECT ${id}::int AS id`);
}

/** Collections whose names stand on other hubs, too: beside them in a comparison, or on its card. */
const namedOnHubs = new Set(['options', 'criteria', 'topics']);

/** Hubs that may name the document; null where its name stands on none but its own. */
export function hubsNaming(collection: string, id: number): SQL | null {
  const uses = namedOnHubs.has(collection) ? publicUses(collection, id) : null;
  return uses && hubsOf(sql`SELECT c.id FROM comparisons c WHERE ${uses}`);
}

/** Rows of these queries as patterns: each hub with all its pages. */
export function hubPatterns(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  return rows.flatMap(({ collection, slug }) => {
    const path = hubPath(String(collection), String(slug));
    return path === null ? [] : [withPagesOf(path)];
  });
}
