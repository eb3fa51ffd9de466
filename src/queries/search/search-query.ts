import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import type { SearchTerms } from '../../domain/search';

type Place = 'names' | 'words';

/** An unfinished word stands for all that begin so. Of two letters too many do, but among names. */
const shortestBeginning: Record<Place, number> = { names: 2, words: 3 };

/** The reader's words as PostgreSQL's full text takes them; all of them have to be there. */
export function looseQuery(terms: SearchTerms, place: Place, topic: number | null = null): SQL {
  const { loose, prefix, pieces } = terms;
  const isBegun = prefix.length >= shortestBeginning[place];
  const parts = [
    loose === '' ? null : isBegun ? beginning(terms, place) : whole(loose),
    pieces.length === 0 ? null : lexemes(pieces.map(pieceOf)),
    topic === null ? null : lexemes([quoted(`topic=${topic}`)]),
  ];
  const present = parts.filter((part) => part !== null);
  return sql`(${sql.join(present, sql` && `)})`;
}

/** Words that stand in every text are no words to the index; a name made of them is kept as it is spelt. */
function whole(words: string): SQL {
  const stemmed = sql`websearch_to_tsquery('verdict', ${words})`;
  const exact = sql`websearch_to_tsquery('verdict_exact', ${words})`;
  return sql`(CASE WHEN numnode(${stemmed}) > 0 THEN ${stemmed} ELSE ${exact} END)`;
}

/** Names are kept as they are spelt, too: the stem of half a word may be no beginning of the stem of the whole. */
function beginning({ rest, prefix }: SearchTerms, place: Place): SQL {
  const begun = `${quoted(prefix)}:*`;
  const stemmed = sql`to_tsquery('verdict', ${begun})`;
  const last = place === 'names' ? sql`(${stemmed} || to_tsquery('verdict_exact', ${begun}))` : stemmed;
  return sql`(websearch_to_tsquery('verdict', ${rest}) && ${last})`;
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
  return sql`(${looseQuery(terms, 'names')} || websearch_to_tsquery('verdict', ${terms.text}))`;
}

/** Lexemes that all have to be there, past the parser. */
function lexemes(words: readonly string[]): SQL {
  return sql`${words.join(' & ')}::tsquery`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
