import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import type { SearchTerms } from '../../domain/search';

/** An unfinished word stands for all that begin so. Of two letters too many do, but among names. */
export const shortestBeginning = { names: 2, words: 3 } as const;

interface Asked {
  readonly topic: number | null;
  readonly shortest: number;
}

/** The reader's words as PostgreSQL's full text takes them; all of them have to be there. */
export function looseQuery({ loose, rest, prefix, pieces }: SearchTerms, { topic, shortest }: Asked): SQL {
  const whole = sql`websearch_to_tsquery('verdict', ${loose}) || websearch_to_tsquery('verdict_exact', ${loose})`;
  const begun = `${quoted(prefix)}:*`;
  const beginning = sql`(websearch_to_tsquery('verdict', ${rest})
    && (to_tsquery('verdict', ${begun}) || to_tsquery('verdict_exact', ${begun})))`;
  const parts = [
    loose === '' ? null : sql`(${whole}${prefix.length < shortest ? sql`` : sql` || ${beginning}`})`,
    pieces.length === 0 ? null : lexemes(pieces.map(pieceOf)),
    topic === null ? null : lexemes([quoted(`topic=${topic}`)]),
  ];
  const present = parts.filter((part) => part !== null);
  return sql`(${sql.join(present, sql` && `)})`;
}

/** A single character stands for every pair that begins with it. */
function pieceOf(piece: string): string {
  return [...piece].length === 1 ? `${quoted(piece)}:*` : quoted(piece);
}

/** What stands in quotation marks, and what must not be there; it is asked of what the loose query found. */
export function strictQuery({ strict }: SearchTerms): SQL | null {
  return strict === null ? null : sql`websearch_to_tsquery('verdict', ${strict})`;
}

/** What is marked in texts: there, words stand with their punctuation. */
export function markQuery(terms: SearchTerms): SQL {
  const words = looseQuery(terms, { topic: null, shortest: shortestBeginning.words });
  return sql`(${words} || websearch_to_tsquery('verdict', ${terms.text}))`;
}

/** Lexemes that all have to be there, past the parser. */
function lexemes(words: readonly string[]): SQL {
  return sql`${words.join(' & ')}::tsquery`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
