import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import {
  matchBegins,
  matchEnds,
  parseHighlighted,
  resultsPerPage,
  type SearchResult,
  type SearchTerms,
} from '../../domain/search';
import { looseQuery, markQuery, strictQuery } from './search-query';

/** Matches looked at: words that stand everywhere are not worth counting to the end. */
export const mostMatches = 200;

interface Wanted {
  readonly terms: SearchTerms;
  readonly topic: number | null;
  readonly page: number;
}

export interface Found {
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/**
 * What names the words comes before what only mentions them. The statement is bounded whatever is asked: the index
 * yields at most so many matches, they are ranked, and only those shown are read in full.
 */
export function searchStatement({ terms, topic, page }: Wanted): SQL {
  const inNames = looseQuery(terms, 'names', topic);
  const inWords = looseQuery(terms, 'words', topic);
  const strict = strictQuery(terms);
  // By the key of what was found, one after another: the index would look for it everywhere first.
  const narrowed = strict
    ? sql`WHERE (SELECT d.words FROM search_documents d WHERE d.comparison_id = m.id) @@ ${strict}`
    : sql``;
  return sql`
    WITH ranked AS MATERIALIZED (
      SELECT m.id, max(m.rank) AS rank
      FROM search_matches(${inNames}, ${inWords}, ${mostMatches}) m ${narrowed} GROUP BY m.id),
    shown AS MATERIALIZED (
      SELECT id, rank FROM ranked ORDER BY rank DESC, id DESC
      LIMIT ${resultsPerPage} OFFSET ${(page - 1) * resultsPerPage})
    SELECT (SELECT count(*)::int FROM ranked) AS total, coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'updatedAt', c.updated_at,
        'topic', CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('slug', t.slug, 'name', t.name) END,
        'title', ${highlight(sql`d.title`, terms, 'HighlightAll=true')},
        'excerpt', ${highlight(passageOf(terms), terms, 'MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "')})
        ORDER BY s.rank DESC, s.id DESC)
      FROM shown s JOIN search_documents d ON d.comparison_id = s.id
      JOIN comparisons c ON c.id = s.id AND is_public(c)
      LEFT JOIN topics t ON t.id = c.topic_id AND t._status = 'published'), '[]') AS results`;
}

/** Marking a whole text would take ten times as long as finding it. The end of a word may differ from what was typed. */
function passageOf({ loose, text }: SearchTerms): SQL {
  const [word = text] = loose.split(' ');
  return sql`search_passage(d.excerpt, ${word.slice(0, 5)})`;
}

function highlight(text: SQL, terms: SearchTerms, options: string): SQL {
  const marks = `StartSel=${matchBegins}, StopSel=${matchEnds}, ${options}`;
  return sql`ts_headline('verdict', translate(${text}, ${matchBegins + matchEnds}, ''), ${markQuery(terms)}, ${marks})`;
}

const result = z.object({
  id: z.number(),
  slug: z.string(),
  updatedAt: z.string(),
  topic: z.object({ slug: z.string(), name: z.string() }).nullable(),
  title: z.string(),
  excerpt: z.string(),
});
const row = z.object({ total: z.number(), results: z.array(result) });

export function parseFound(answer: unknown): Found {
  const { total, results } = row.parse(answer);
  return {
    total,
    results: results.map((found) => ({
      ...found,
      title: parseHighlighted(found.title),
      excerpt: parseHighlighted(found.excerpt),
    })),
  };
}
