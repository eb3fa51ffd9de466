import { sql } from '@payloadcms/db-postgres';

/** Where the public tables point at a document, by the collection it is in. Each query yields comparison ids. */
const referencesTo: Record<string, (id: number) => ReturnType<typeof sql>> = {
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

/** Published comparisons that show something of the document, the latest first; null for a collection none can use. */
export function publishedDependants(collection: string, id: number) {
  const references = referencesTo[collection];
  if (!references) return null;
  return sql`SELECT id, title, slug FROM comparisons
    WHERE _status = 'published' AND id IN (${references(id)}) ORDER BY updated_at DESC, id DESC`;
}
