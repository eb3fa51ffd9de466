import { parseSearch, resultsPerPage, type SearchAnswer, type SearchTerms } from '../../domain/search';
import { findTopic, listTopics } from '../list-comparisons';
import { payloadInstance } from '../payload';
import { correctionStatement, parseCorrected } from './correct-terms';
import { type Found, mostMatches, parseFound, searchStatement } from './search-comparisons';

interface Asked {
  readonly text: string;
  /** The slug of a topic, or empty for all of them. */
  readonly topic: string;
  readonly page: number;
}

/** What is found, from the index alone; null for a topic that there is not, and for a page beyond the last. */
export async function findSearchAnswer(asked: Asked): Promise<SearchAnswer | null> {
  const [topics, topic] = await Promise.all([listTopics(), asked.topic ? findTopic(asked.topic) : null]);
  if (asked.topic && !topic) return null;
  const terms = parseSearch(asked.text);
  const nothing = { results: [], total: 0, corrected: null };
  const found = terms ? await search(terms, topic?.id ?? null, asked.page) : nothing;
  const pages = Math.max(1, Math.ceil(found.total / resultsPerPage));
  if (asked.page > pages) return null;
  return {
    ...found,
    page: asked.page,
    pages,
    text: terms?.text ?? '',
    isCut: terms?.isCut ?? false,
    isMore: found.total >= mostMatches,
    topic,
    topics,
  };
}

async function search(
  terms: SearchTerms,
  topic: number | null,
  page: number,
): Promise<Found & Pick<SearchAnswer, 'corrected'>> {
  const exactly = await ask(terms, topic, page);
  if (exactly.total > 0) return { ...exactly, corrected: null };
  const { db } = await payloadInstance();
  const words = terms.loose.split(' ').filter((word) => word !== '');
  const corrected = parseCorrected((await db.drizzle.execute(correctionStatement(words))).rows);
  const likely = corrected === null ? null : parseSearch(`${corrected} `);
  const found = likely ? await ask(likely, topic, page) : exactly;
  return { ...found, corrected: found.total > 0 ? corrected : null };
}

async function ask(terms: SearchTerms, topic: number | null, page: number): Promise<Found> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(searchStatement({ terms, topic, page }));
  return parseFound(rows[0]);
}
