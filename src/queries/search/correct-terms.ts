import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';

/**
 * For each word that stands nowhere, the most similar word of a title or a name. Words that do stand somewhere are left
 * as they are, and so is a word that once stood in a title and does no longer. One statement; each word costs one look into an index of distinct words.
 */
export function correctionStatement(words: readonly string[]): SQL {
  return sql`
    SELECT given.word, CASE WHEN EXISTS (SELECT 1 FROM search_documents
        WHERE words @@ websearch_to_tsquery('verdict', given.word)) THEN NULL ELSE (
      SELECT v.word FROM (SELECT word, similarity(word, given.folded) AS likeness FROM search_vocabulary
        WHERE word % given.folded ORDER BY likeness DESC, word LIMIT 5) v
      WHERE EXISTS (SELECT 1 FROM search_documents WHERE names @@ plainto_tsquery('verdict_exact', v.word))
      ORDER BY v.likeness DESC, abs(length(v.word) - length(given.folded)), v.word LIMIT 1)
      END AS likely
    FROM (SELECT word, place, search_fold(word) AS folded
      FROM unnest(${sql.param([...words])}::text[]) WITH ORDINALITY AS w (word, place)) given ORDER BY given.place`;
}

const corrections = z.array(z.object({ word: z.string(), likely: z.string().nullable() }));

/** The words put right; null where none of them could be. */
export function parseCorrected(rows: unknown): string | null {
  const words = corrections.parse(rows);
  if (words.every(({ likely }) => likely === null)) return null;
  return words.map(({ word, likely }) => likely ?? word).join(' ');
}
