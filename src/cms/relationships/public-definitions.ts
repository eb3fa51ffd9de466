import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';

/** What comparisons share, whose fields all stand in one table, in Payload's order; a test compares with what it reads. */
const selects = {
  options: sql`SELECT 'options' AS collection, id, json_build_object('name', name, 'summary', summary,
    'website', website, 'logo', logo_id, 'description', description, 'slug', slug, ${dates()}) AS document FROM options`,
  criteria: sql`SELECT 'criteria', id, json_build_object('name', name, 'group', "group", 'measures', measures,
    'howWeJudge', how_we_judge, 'slug', slug, ${dates()}) FROM criteria`,
  scenarios: sql`SELECT 'scenarios', id, json_build_object('name', name, 'description', description, 'slug', slug,
    ${dates()}) FROM scenarios`,
  faqs: sql`SELECT 'faqs', id, json_build_object('question', question, 'answer', answer, ${dates()}) FROM faqs`,
  topics: sql`SELECT 'topics', id, json_build_object('name', name, 'description', description, 'slug', slug,
    ${dates()}) FROM topics`,
};

export type SharedDefinitions = keyof typeof selects;

export function isSharedDefinition(collection: string): collection is SharedDefinitions {
  return Object.hasOwn(selects, collection);
}

function dates(): SQL {
  return sql`'updatedAt', ${instant(sql`updated_at`)}, 'createdAt', ${instant(sql`created_at`)},
    'deletedAt', ${instant(sql`deleted_at`)}, '_status', _status`;
}

function instant(column: SQL): SQL {
  return sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export type Fields = Readonly<Record<string, unknown>>;

interface Row {
  readonly [name: string]: unknown;
  readonly collection: string;
  readonly id: number;
  readonly document: Fields;
}

/** By collection and id; only what visitors may see. One statement, whatever is wanted of which. */
export async function readPublicDefinitions(
  { drizzle }: Pick<PostgresAdapter, 'drizzle'>,
  wanted: ReadonlyMap<SharedDefinitions, readonly number[]>,
): Promise<ReadonlyMap<string, Fields>> {
  const statements = [...wanted].map(
    ([collection, ids]) =>
      sql`${selects[collection]} WHERE id = ANY(${sql.param([...ids])}::int[]) AND _status = 'published'`,
  );
  const { rows } = await drizzle.execute<Row>(
    sql`SELECT * FROM (${sql.join(statements, sql` UNION ALL `)}) found (collection, id, document)`,
  );
  return new Map(rows.map(({ collection, id, document }) => [`${collection} ${id}`, { id, ...document }]));
}
