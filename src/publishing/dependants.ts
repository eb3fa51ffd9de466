import { sql } from '@payloadcms/db-postgres';
import { publicUses } from '../definition-uses';

/** Published comparisons that show something of the document, the latest first; null for a collection none can use. */
export function publishedDependants(collection: string, id: number) {
  const uses = publicUses(collection, id);
  if (!uses) return null;
  return sql`SELECT c.id, c.slug FROM comparisons c WHERE ${uses} ORDER BY c.updated_at DESC, c.id DESC`;
}
