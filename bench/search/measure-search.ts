import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { parseSearch, type SearchTerms } from '../../src/domain/search';
import { searchAnswerPath } from '../../src/paths';
import { correctionStatement } from '../../src/queries/search/correct-terms';
import { searchStatement } from '../../src/queries/search/search-comparisons';
import type { Bench } from '../measurements';
import { atMost, countErrors, type Report } from '../report';
import { startSite } from '../sites/site';
import { type Summary, summarise } from '../statistics';
import { formatTable } from '../table';
import { type Visited, visitFirst } from '../uncached/first-visits';
import { hardSearches, listSearches } from './searches';

interface SearchResult {
  /** Milliseconds in the database for all statements of one search, planning included. */
  readonly elapsed: Summary;
  /** Processor time of the same: what it takes however busy the machine is. */
  readonly processor: Summary;
  readonly slowest: readonly {
    readonly text: string;
    readonly elapsed: number;
    readonly processor: number;
  }[];
}

const titlesAskedFor = 25;

/** Searches of all kinds, in the database and as a reader gets them, each asked once to warm up and once to be measured. */
export async function measureSearch({ stage, database }: Bench): Promise<Report> {
  const { stopping } = stage;
  const client = new Client({ connectionString: database.url });
  await client.connect();
  stage.onStop(() => client.end());
  const searches = await chooseSearches(client);
  const inDatabase = await measureStatements(client, searches);
  const { origin } = await startSite(stage, database);
  const paths = searches.map((text) => searchAnswerPath({ text: text.trim() }));
  const ask = (name: string) => visitFirst(origin, { name, paths, stopping });
  await ask('to warm up');
  const pages = await ask('the page with what was found');
  return {
    result: { inDatabase, pages },
    text: describe(inDatabase, pages),
    aims: [
      atMost('search, in the database, p99', 50, inDatabase.elapsed.p99),
      atMost('search, the whole page over HTTP, p99', 50, pages.elapsed.p99),
    ],
    faults: countErrors('Searching', pages.errors),
  };
}

async function chooseSearches(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ title: string }>(
    'SELECT title FROM comparisons ORDER BY id * 7919::bigint % 100003 LIMIT $1',
    [titlesAskedFor],
  );
  return [...listSearches(rows.map(({ title }) => title)), ...hardSearches];
}

async function measureStatements(client: Client, searches: readonly string[]): Promise<SearchResult> {
  const meter = new Meter(client);
  for (const text of searches) await meter.search(text);
  const measured: { text: string; elapsed: number; processor: number }[] = [];
  for (const text of searches) measured.push({ text, ...(await meter.search(text)) });
  return {
    elapsed: summarise(measured.map(({ elapsed }) => elapsed)),
    processor: summarise(measured.map(({ processor }) => processor)),
    slowest: measured.sort((a, b) => b.processor - a.processor).slice(0, 12),
  };
}

function describe({ elapsed, processor, slowest }: SearchResult, pages: Visited): string {
  const times = formatTable([
    [`${elapsed.count} searches, ms`, 'p50', 'p95', 'p99', 'max'],
    ...(
      [
        ['in the database', elapsed],
        ['processor time of that', processor],
        [pages.name, pages.elapsed],
      ] as const
    ).map(([name, { p50, p95, p99, max }]) => [name, ...[p50, p95, p99, max].map((time) => time.toFixed(1))]),
  ]);
  const worst = slowest.map(({ text, processor: time }) => `${text.trim()} (${time.toFixed(1)})`).join(', ');
  return `${times}\n\n  Slowest in the database: ${worst}`;
}

/** Asks as the site asks, and adds up what the server says it took. */
class Meter {
  readonly #client: Client;
  readonly #dialect = new PgDialect();
  #processor = 0;

  constructor(client: Client) {
    this.#client = client;
    client.on('notice', ({ message, detail }) => {
      const used = /([\d.]+) s user, ([\d.]+) s system/.exec(`${message} ${detail}`);
      this.#processor += 1000 * (Number(used?.[1] ?? 0) + Number(used?.[2] ?? 0));
    });
  }

  async search(text: string): Promise<{ elapsed: number; processor: number }> {
    const terms = parseSearch(text);
    if (!terms) return { elapsed: 0, processor: 0 };
    this.#processor = 0;
    const found = await this.#ask(statementFor(terms));
    const corrected = found.total === 0 ? await this.#ask(correctionStatement(terms.loose.split(' '))) : null;
    return { elapsed: found.elapsed + (corrected?.elapsed ?? 0), processor: this.#processor };
  }

  async #ask(statement: SQL): Promise<{ elapsed: number; total: unknown }> {
    const { sql, params } = this.#dialect.sqlToQuery(statement);
    await this.#client.query(
      'SET client_min_messages = log; SET log_parser_stats = off; SET log_statement_stats = on',
    );
    const started = performance.now();
    const { rows } = await this.#client.query(sql, params);
    const elapsed = performance.now() - started;
    await this.#client.query('SET log_statement_stats = off; SET client_min_messages = notice');
    return { elapsed, total: rows[0]?.total };
  }
}

function statementFor(terms: SearchTerms): SQL {
  return searchStatement({ terms, topic: null, page: 1 });
}
