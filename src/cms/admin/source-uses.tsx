import { sql } from '@payloadcms/db-postgres';
import type { UIFieldServerProps } from 'payload';
import { UsesList } from './uses-list';

/** The published comparisons that name an address as a source. */
export async function SourceUses({ data, req }: UIFieldServerProps) {
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT c.id, c.title FROM source_uses u JOIN comparisons c ON c.id = u.comparison_id
    WHERE md5(u.url) = md5(${String(data?.url ?? '')}) ORDER BY c.title LIMIT 100`);
  const uses = rows.map(({ id, title }) => ({
    collection: 'comparisons',
    id: Number(id),
    title: String(title ?? ''),
  }));
  return <UsesList heading="Named in" uses={uses} whenEmpty="No published comparison names it any more." />;
}
