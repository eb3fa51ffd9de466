import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { NotedPublication } from '../domain/change-log/change-log';
import { parseChanges } from '../domain/change-log/parse-changes';
import type { Author, Criterion, Faq, OptionProfile, Scenario, Topic } from '../domain/comparison';
import type * as Stored from '../payload-types';
import type { Media } from '../payload-types';
import {
  parseAuthor,
  parseCriterion,
  parseFaq,
  parseOption,
  parseScenario,
  parseTopic,
} from './parse-definitions';
import { payloadInstance } from './payload';
import { type Card, type CardParts, card, cardsOf } from './read-card';
import { idOf, idsOf } from './reference';

/** What comparisons are made of and share, by id: published only, so that a draft is as if it were not there. */
export interface Definitions {
  readonly options: ReadonlyMap<number, OptionProfile>;
  readonly criteria: ReadonlyMap<number, Criterion>;
  readonly scenarios: ReadonlyMap<number, Scenario>;
  readonly faqs: ReadonlyMap<number, Faq>;
  readonly topics: ReadonlyMap<number, Topic>;
  readonly authors: ReadonlyMap<number, Author>;
  readonly media: ReadonlyMap<number, Media>;
  /** The public ones among the comparisons whose cards were asked for. */
  readonly cards: ReadonlyMap<number, Card>;
  /** What publications of the comparison changed whose log was asked for. */
  readonly publications: readonly NotedPublication[];
}

type Comparison = Partial<Stored.Comparison>;

/** Older publications than these are not told. */
const mostPublications = 100;

interface Wanted extends CardParts {
  /** The comparison whose change log is wanted too. */
  readonly logOf?: number;
  /** Comparisons that are wanted as cards, with the options and topics on them. */
  readonly cards?: readonly unknown[];
}

/** One statement for all of them, where Payload takes one for each collection; and one more if there are pictures. */
export async function readDefinitions(
  comparisons: readonly Comparison[],
  { logOf, cards: wanted = [], ...parts }: Wanted = {},
): Promise<Definitions> {
  const cards = idsOf(wanted);
  const rows = await readRows([
    ...branches(comparisons, cards),
    ...(cards.length > 0 ? [cardsOf(cards, parts)] : []),
    ...(logOf ? [publicationsOf(logOf)] : []),
  ]);
  const found = <T>(collection: string, schema: z.ZodType<T>) =>
    rows.filter((row) => row.collection === collection).map(({ document }) => schema.parse(document));
  const options = found('options', option);
  // On a card an option is a name: logos are read for those that are compared here.
  const compared = new Set(optionsIn(comparisons));
  const media = await readMedia([
    ...options.flatMap(({ id, logo }) => (compared.has(id) ? (logo ?? []) : [])),
    ...comparisons.flatMap(({ meta }) => idOf(meta?.image) ?? []),
  ]);
  return {
    options: byId(options.map((row) => parseOption({ ...row, logo: media.get(row.logo ?? 0) ?? null }))),
    criteria: byId(found('criteria', criterion).map(parseCriterion)),
    scenarios: byId(found('scenarios', described).map(parseScenario)),
    faqs: byId(found('faqs', faq).map(parseFaq)),
    topics: byId(found('topics', described).map(parseTopic)),
    authors: byId(found('users', author).map(parseAuthor)),
    media,
    cards: byId(found('comparisons', card)),
    publications: found('publications', publication),
  };
}

function optionsIn(comparisons: readonly Comparison[]): number[] {
  return idsOf(comparisons.flatMap(({ options }) => (options ?? []).map((entry) => entry.option)));
}

function publicationsOf(comparison: number): SQL {
  return sql`SELECT 'publications', jsonb_build_object('at', at, 'changes', changes) FROM (
    SELECT at, changes FROM published_changes WHERE comparison_id = ${comparison}
    ORDER BY at DESC LIMIT ${mostPublications}) newest`;
}

/** For each collection in use, the statement that reads its public rows in the form in which they are parsed. */
function branches(comparisons: readonly Comparison[], cards: readonly number[]): SQL[] {
  const ids = (of: (comparison: Comparison) => readonly unknown[]) => idsOf(comparisons.flatMap(of));
  const published = sql`_status = 'published'`;
  const onCards = sql.param([...cards]);
  const wanted = [
    {
      ids: optionsIn(comparisons),
      more: sql`SELECT option_id FROM comparisons_options WHERE _parent_id = ANY(${onCards})`,
      select: sql`SELECT 'options' AS collection, jsonb_build_object('id', id, 'slug', slug, 'name', name,
        'summary', summary, 'website', website, 'logo', logo_id) AS document FROM options`,
      isPublic: published,
    },
    {
      ids: ids(({ rows }) => (rows ?? []).map((row) => row.criterion)),
      select: sql`SELECT 'criteria', jsonb_build_object('id', id, 'slug', slug, 'name', name, 'group', "group",
        'measures', measures, 'howWeJudge', how_we_judge) FROM criteria`,
      isPublic: published,
    },
    {
      ids: ids(({ recommendations }) => (recommendations ?? []).map((entry) => entry.scenario)),
      select: sql`SELECT 'scenarios', jsonb_build_object('id', id, 'slug', slug, 'name', name,
        'description', description) FROM scenarios`,
      isPublic: published,
    },
    {
      ids: ids(({ faqs }) => faqs ?? []),
      select: sql`SELECT 'faqs', jsonb_build_object('id', id, 'question', question, 'answer', answer) FROM faqs`,
      isPublic: published,
    },
    {
      ids: ids(({ topic }) => [topic]),
      more: sql`SELECT topic_id FROM comparisons WHERE id = ANY(${onCards})`,
      select: sql`SELECT 'topics', jsonb_build_object('id', id, 'slug', slug, 'name', name,
        'description', description) FROM topics`,
      isPublic: published,
    },
    {
      ids: ids(({ authors, reviewedBy }) => [...(authors ?? []), reviewedBy]),
      select: sql`SELECT 'users', jsonb_build_object('id', id, 'slug', slug, 'name', name,
        'jobTitle', job_title, 'bio', bio) FROM users`,
      isPublic: sql`public_profile`,
    },
  ];
  return wanted
    .filter((branch) => branch.ids.length > 0 || (branch.more && cards.length > 0))
    .map(({ ids, more, select, isPublic }) => {
      // One array, so that the index on the id serves for both.
      const onCard = more && cards.length > 0 ? sql` || ARRAY(${more})` : sql``;
      return sql`${select} WHERE id = ANY(${sql.param(ids)}::int[]${onCard}) AND ${isPublic}`;
    });
}

const definitionRow = z.object({ collection: z.string(), document: z.unknown() });

async function readRows(statements: readonly SQL[]): Promise<z.infer<typeof definitionRow>[]> {
  if (statements.length === 0) return [];
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(
    sql`SELECT * FROM (${sql.join([...statements], sql` UNION ALL `)}) found (collection, document)`,
  );
  return z.array(definitionRow).parse(rows);
}

async function readMedia(ids: readonly number[]): Promise<ReadonlyMap<number, Media>> {
  if (ids.length === 0) return new Map();
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
  });
  return byId(docs);
}

function byId<T extends { readonly id: number }>(documents: readonly T[]): ReadonlyMap<number, T> {
  return new Map(documents.map((document) => [document.id, document]));
}

const text = z.string().nullable();
const named = z.object({ id: z.number(), slug: text, name: z.string() });
const option = named.extend({ summary: text, website: text, logo: z.number().nullable() });
const criterion = named.extend({ group: text, measures: text, howWeJudge: z.unknown() });
const described = named.extend({ description: text });
const faq = z.object({ id: z.number(), question: z.string(), answer: z.unknown() });
const publication = z.object({
  at: z.string().transform((at) => new Date(at).toISOString()),
  changes: z.unknown().transform(parseChanges),
});
const author = named.extend({ jobTitle: text, bio: text });
