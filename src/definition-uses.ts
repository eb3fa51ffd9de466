import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';

/** Where the public tables point at a document, by the collection it is in. Each query yields comparison ids. */
const usesOf: Record<string, (id: number) => SQL> = {
  options: (id) => sql`SELECT _parent_id AS id FROM comparisons_options WHERE option_id = ${id}`,
  criteria: (id) => sql`SELECT _parent_id AS id FROM comparisons_rows WHERE criterion_id = ${id}`,
  scenarios: (id) => sql`SELECT _parent_id AS id FROM comparisons_recommendations WHERE scenario_id = ${id}`,
  faqs: (id) => sql`SELECT parent_id AS id FROM comparisons_rels WHERE path = 'faqs' AND faqs_id = ${id}`,
  topics: (id) => sql`SELECT id FROM comparisons WHERE topic_id = ${id}`,
  comparisons: (id) =>
    sql`SELECT parent_id AS id FROM comparisons_rels WHERE path = 'related' AND comparisons_id = ${id}`,
  users: (id) => sql`SELECT parent_id AS id FROM comparisons_rels WHERE path = 'authors' AND users_id = ${id}
    UNION SELECT id FROM comparisons WHERE reviewed_by_id = ${id}`,
};

/** The condition that a comparison `c` is public and shows something of the document; null where none can use it. */
export function publicUses(collection: string, id: number): SQL | null {
  const uses = usesOf[collection]?.(id);
  return uses ? sql`is_public(c) AND c.id IN (${uses})` : null;
}
