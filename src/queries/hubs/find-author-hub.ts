import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { AuthorHub } from '../../domain/hubs';
import { parseAuthor } from '../parse-definitions';
import { parseSummary } from '../parse-summary';
import { payloadInstance } from '../payload';
import { readDefinitions } from '../read-definitions';
import { listFound } from '../reference';
import { listUses } from './list-uses';
import { type HubAddress, placeInList } from './pick';

const comparisonsPerPage = 24;

/** What somebody with a public profile wrote or reviewed; null when there is no such page. */
export async function findAuthorHub({ slug, page }: HubAddress): Promise<AuthorHub | null> {
  const author = await findAuthor(slug);
  if (!author) return null;
  const { id } = author;
  const uses = await listUses({ collection: 'users', id, page, perPage: comparisonsPerPage });
  if (!uses) return null;
  const definitions = await readDefinitions([], { cards: uses.ids });
  return {
    ...placeInList(uses),
    author: parseAuthor(author),
    comparisons: listFound(uses.ids, definitions.cards).map((card) => parseSummary(card, definitions)),
  };
}

const text = z.string().nullable();
const profile = z.object({ id: z.number(), slug: text, name: z.string(), jobTitle: text, bio: text });

/** Past Payload, and only what readers may see: an account holds an address and a password beside it. */
async function findAuthor(slug: string): Promise<z.infer<typeof profile> | null> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT id, slug, name, job_title AS "jobTitle", bio FROM users WHERE slug = ${slug} AND public_profile`);
  return rows[0] ? profile.parse(rows[0]) : null;
}
