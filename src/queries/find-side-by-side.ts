import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import { isUnknown } from '../domain/comparison';
import type { NamedDefinition } from '../domain/hubs';
import { parseCells } from '../domain/parse-cells';
import { assembleRows, type ComparisonName, type FoundCell, type SideBySide } from '../domain/side-by-side';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';

/** What a request may cost, whatever it asks for. */
const most = { rows: 60, comparisonsEach: 40, cells: 2_000, covering: 6, choices: 300 } as const;

interface Asked {
  readonly names: readonly string[];
  readonly isTooMany: boolean;
}

/** What published comparisons say of these options on criteria that they share, whichever comparison it stands in. */
export async function findSideBySide({ names, isTooMany }: Asked): Promise<SideBySide> {
  const [found, choices] = await Promise.all([findOptions(names), listChoices()]);
  const options = found.map(({ option }) => option);
  const unique = [...new Map(options.map((option) => [option.id, option])).values()];
  const sorted = unique.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const known = new Set(found.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  const asked = { options: sorted, unknown, isTooMany, choices };
  if (sorted.length < 2) return { ...asked, rows: [], covering: [] };
  const ids = sorted.map(({ id }) => id);
  const [covering, cells] = await Promise.all([listCovering(ids), readCells(ids)]);
  const { criteria } = await readDefinitions([{ rows: cells.map(({ criterion }) => ({ criterion })) }]);
  return { ...asked, covering, rows: assembleRows(cells, criteria, most.rows) };
}

const foundOption = z.object({
  name: z.string(),
  option: z.object({ id: z.number(), slug: z.string(), name: z.string() }),
});

/** By slug or by name, whichever was typed; of two with one name the older. */
async function findOptions(
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly option: NamedDefinition }[]> {
  if (names.length === 0) return [];
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT DISTINCT ON (typed.name) typed.name,
      jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) AS option
    FROM unnest(${sql.param([...names])}::text[]) typed (name)
    JOIN options o ON o.slug = lower(typed.name) OR lower(o.name) = lower(typed.name)
    WHERE o._status = 'published' AND o.slug IS NOT NULL
    ORDER BY typed.name, (o.slug = lower(typed.name)) DESC, o.id`);
  return z.array(foundOption).parse(rows);
}

async function listChoices(): Promise<readonly string[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT name FROM options WHERE _status = 'published' ORDER BY name LIMIT ${most.choices}`);
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

const comparisonName = z.object({ slug: z.string(), title: z.string() });

async function listCovering(ids: readonly number[]): Promise<readonly ComparisonName[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT c.slug, c.title FROM comparisons c
    WHERE is_public(c) AND c.slug IS NOT NULL AND c.id IN (
      SELECT _parent_id FROM comparisons_options WHERE option_id = ANY(${sql.param([...ids])})
      GROUP BY _parent_id HAVING count(DISTINCT option_id) = ${ids.length})
    ORDER BY c.published_at DESC, c.id DESC LIMIT ${most.covering}`);
  return z.array(comparisonName).parse(rows);
}

const storedCell = comparisonName.extend({ criterion: z.number(), option: z.number(), cell: z.unknown() });

/** For each option and criterion the cell that was looked at last, among the newest comparisons of each option. */
async function readCells(ids: readonly number[]): Promise<readonly FoundCell[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT DISTINCT ON (r.criterion_id, asked.option) r.criterion_id AS criterion, asked.option,
      r.cells -> asked.option::text AS cell, recent.slug, recent.title
    FROM unnest(${sql.param([...ids])}::int[]) asked (option)
    CROSS JOIN LATERAL (
      SELECT c.id, c.slug, c.title, coalesce(c.last_reviewed_at, c.published_at) AS looked_at
      FROM comparisons_options o JOIN comparisons c ON c.id = o._parent_id
      WHERE o.option_id = asked.option AND is_public(c) AND c.slug IS NOT NULL
      ORDER BY c.published_at DESC, c.id DESC LIMIT ${most.comparisonsEach}) recent
    JOIN comparisons_rows r ON r._parent_id = recent.id
    WHERE jsonb_typeof(r.cells -> asked.option::text) = 'object' AND r.criterion_id IS NOT NULL
      AND (r.cells -> asked.option::text ->> 'text' <> '' OR r.cells -> asked.option::text ->> 'score' IS NOT NULL)
    ORDER BY r.criterion_id, asked.option, recent.looked_at DESC, recent.id DESC LIMIT ${most.cells}`);
  return z.array(storedCell).parse(rows).flatMap(parseFoundCell);
}

function parseFoundCell({ criterion, option, cell, slug, title }: z.infer<typeof storedCell>): FoundCell[] {
  const parsed = parseCells({ [option]: cell });
  const known = parsed.ok ? parsed.cells[option] : undefined;
  return known && !isUnknown(known) ? [{ criterion, option, cell: known, comparison: { slug, title } }] : [];
}
