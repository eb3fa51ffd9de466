import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { comparisonPath, hubPath, sitePagePath } from '../../paths';
import { sessionOf } from '../../publishing/session';

/** What readers find at a path of this site, by its title; null when nothing published is there. */
export async function findPublicTitle(req: PayloadRequest, path: string): Promise<string | null> {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const at = (isThere: boolean) => (isThere ? sql`TRUE` : sql`FALSE`);
  const atHub = (collection: string) => at(path === hubPath(collection, slug));
  const { rows } = await (await sessionOf(req)).execute(sql`
    SELECT title FROM comparisons WHERE slug = ${slug} AND _status = 'published' AND ${at(path === comparisonPath(slug))}
    UNION ALL SELECT name FROM topics WHERE slug = ${slug} AND _status = 'published' AND ${atHub('topics')}
    UNION ALL SELECT name FROM options WHERE slug = ${slug} AND _status = 'published' AND ${atHub('options')}
    UNION ALL SELECT name FROM criteria WHERE slug = ${slug} AND _status = 'published' AND ${atHub('criteria')}
    UNION ALL SELECT name FROM scenarios WHERE slug = ${slug} AND _status = 'published' AND ${atHub('scenarios')}
    UNION ALL SELECT name FROM users WHERE slug = ${slug} AND public_profile AND ${atHub('users')}
    UNION ALL SELECT title FROM pages WHERE slug = ${slug} AND _status = 'published' AND ${at(path === sitePagePath(slug))}
    LIMIT 1`);
  const title = rows[0]?.title;
  return typeof title === 'string' ? title : null;
}
