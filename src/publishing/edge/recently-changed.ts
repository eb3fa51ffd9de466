import { sql } from '@payloadcms/db-postgres';
import { type Database, dependantAddresses } from '../dependant-addresses';
import { texts } from '../read-events';
import { everything } from './edge-purge';

/** A cache in front may hold a page for an hour, and for a day more while nobody of us answers. */
const heldFor = sql`interval '25 hours'`;
/** With more than this it is simpler to begin anew. */
const mostEvents = 500;

/**
 * What caches in front may still show as it was before a change. A process that died between a commit and its purge
 * leaves that to whoever starts next.
 */
export async function recentlyChanged(database: Database): Promise<string[]> {
  const { rows } = await database.execute(sql`SELECT id, paths, tags FROM activity
    WHERE created_at > now() - ${heldFor} AND jsonb_array_length(paths) + jsonb_array_length(tags) > 0
    ORDER BY id DESC LIMIT ${mostEvents + 1}`);
  if (rows.length > mostEvents) return [everything];
  const events = rows.map(({ id, paths, tags }) => ({
    id: Number(id),
    paths: texts(paths),
    tags: texts(tags),
  }));
  const addresses = new Set(events.flatMap(({ paths }) => paths));
  for (const tag of new Set(events.flatMap(({ tags }) => tags))) {
    const { exact, patterns } = await dependantAddresses(tag, database);
    for (const address of [...exact, ...patterns]) addresses.add(address);
  }
  return [...addresses];
}
