import { Client } from 'pg';

export interface Hub {
  readonly id: number;
  readonly slug: string;
  /** How many comparisons show it. */
  readonly comparisons: number;
}

export interface Content {
  readonly comparisons: number;
  /** Slugs of comparisons, spread evenly over all of them, in the order of their publication. */
  readonly subjects: readonly string[];
  readonly busiestCriterion: Hub;
  /** A table of 30 rows and 4 options. */
  readonly largeComparison: { readonly id: number; readonly slug: string };
  /** Those with most comparisons first. */
  readonly options: readonly Hub[];
  readonly topics: readonly Hub[];
  readonly criteria: readonly Hub[];
  readonly scenarios: readonly Hub[];
}

const hubs = {
  options: 'SELECT option_id AS id, _parent_id AS comparison FROM comparisons_options',
  topics: 'SELECT topic_id AS id, id AS comparison FROM comparisons',
  criteria: 'SELECT criterion_id AS id, _parent_id AS comparison FROM comparisons_rows',
  scenarios: 'SELECT scenario_id AS id, _parent_id AS comparison FROM comparisons_recommendations',
} as const;

/** What there is to measure in a database that was filled. */
export async function describeContent(
  databaseUrl: string,
  { slugs = 1000, mostHubs = 50 }: { readonly slugs?: number; readonly mostHubs?: number } = {},
): Promise<Content> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const criteria = await listHubs(client, 'criteria', mostHubs);
    const [busiestCriterion] = criteria;
    const largeComparison = await findLarge(client);
    if (!busiestCriterion || !largeComparison) throw new Error('The database has not been filled.');
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM comparisons WHERE _status = 'published'`,
    );
    return {
      comparisons: rows[0]?.count ?? 0,
      subjects: await listSubjects(client, slugs),
      busiestCriterion,
      largeComparison,
      options: await listHubs(client, 'options', mostHubs),
      topics: await listHubs(client, 'topics', mostHubs),
      criteria,
      scenarios: await listHubs(client, 'scenarios', mostHubs),
    };
  } finally {
    await client.end();
  }
}

async function listHubs(client: Client, collection: keyof typeof hubs, most: number): Promise<Hub[]> {
  const { rows } = await client.query<Hub>(
    `SELECT d.id, d.slug, u.comparisons FROM ${collection} d
     JOIN (SELECT id, count(DISTINCT comparison)::int AS comparisons FROM (${hubs[collection]}) uses GROUP BY id) u
       ON u.id = d.id
     WHERE d._status = 'published' AND d.slug IS NOT NULL ORDER BY u.comparisons DESC, d.id LIMIT $1`,
    [most],
  );
  return rows;
}

async function listSubjects(client: Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(
    `SELECT DISTINCT ON (part) slug FROM (SELECT id, slug, ntile($1) OVER (ORDER BY id) AS part FROM comparisons
       WHERE _status = 'published' AND slug IS NOT NULL) spread ORDER BY part, id`,
    [count],
  );
  return rows.map(({ slug }) => slug);
}

async function findLarge(client: Client): Promise<Content['largeComparison'] | undefined> {
  const { rows } = await client.query<Content['largeComparison']>(
    `SELECT c.id, c.slug FROM comparisons c WHERE _status = 'published'
       AND (SELECT count(*) FROM comparisons_rows WHERE _parent_id = c.id) = 30
       AND (SELECT count(*) FROM comparisons_options WHERE _parent_id = c.id) = 4 ORDER BY c.id LIMIT 1`,
  );
  return rows[0];
}
