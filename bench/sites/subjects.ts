import { Client } from 'pg';

/** What there is to be measured in a database. */
export interface Subjects {
  /** Of published comparisons, in no order that means anything. */
  readonly slugs: readonly string[];
  readonly topics: readonly string[];
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  readonly scenarios: readonly string[];
  /** The one that most comparisons judge by. */
  readonly criterion: {
    readonly id: number;
    readonly name: string;
    readonly slug: string;
    readonly comparisons: readonly string[];
  };
  /** The comparison with the largest table. */
  readonly large: { readonly id: number; readonly rows: number; readonly options: number };
  /** Of some title. */
  readonly words: string;
}

const mostSlugs = 20_000;
const mostShared = 5_000;
const hubsOfEachKind = 40;

export async function findSubjects(databaseUrl: string): Promise<Subjects> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const slugs = async (statement: string, ...values: unknown[]) =>
    (await client.query<{ slug: string }>(statement, values)).rows.map(({ slug }) => slug);
  const hubs = (collection: string) =>
    slugs(
      `SELECT slug FROM ${collection} WHERE _status = 'published' ORDER BY md5(id::text) LIMIT ${hubsOfEachKind}`,
    );
  try {
    const { rows: criteria } = await client.query<{ id: number; name: string; slug: string }>(`
      SELECT c.id, c.name, c.slug FROM criteria c JOIN (
        SELECT criterion_id, count(*) FROM comparisons_rows GROUP BY 1 ORDER BY 2 DESC LIMIT 1
      ) used ON used.criterion_id = c.id`);
    const { rows: tables } = await client.query<{ id: number; rows: number; options: number }>(`
      SELECT c.id, r.count::int AS rows, o.count::int AS options FROM comparisons c
        JOIN (SELECT _parent_id, count(*) FROM comparisons_rows GROUP BY 1) r ON r._parent_id = c.id
        JOIN (SELECT _parent_id, count(*) FROM comparisons_options GROUP BY 1) o ON o._parent_id = c.id
        WHERE r.count <= 30 AND o.count <= 4 ORDER BY r.count * o.count DESC, c.id LIMIT 1`);
    const [[criterion], [large]] = [criteria, tables];
    if (criterion === undefined || large === undefined) throw new Error('There is nothing to measure.');
    const all = await slugs(
      `SELECT slug FROM comparisons WHERE _status = 'published' ORDER BY md5(id::text) LIMIT ${mostSlugs}`,
    );
    const { rows: titles } = await client.query<{ title: string }>(
      `SELECT title FROM comparisons WHERE _status = 'published' ORDER BY md5(id::text) LIMIT 1`,
    );
    return {
      slugs: all,
      topics: await hubs('topics'),
      options: await hubs('options'),
      criteria: await hubs('criteria'),
      scenarios: await hubs('scenarios'),
      criterion: {
        ...criterion,
        comparisons: await slugs(
          `SELECT DISTINCT c.slug FROM comparisons c JOIN comparisons_rows r ON r._parent_id = c.id
            WHERE r.criterion_id = $1 AND c._status = 'published' LIMIT ${mostShared}`,
          criterion.id,
        ),
      },
      large,
      words: titles[0]?.title.split(' ').slice(0, 3).join(' ') ?? '',
    };
  } finally {
    await client.end();
  }
}
