import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { runScript } from '../../src/cli/run-script';
import { step } from '../../src/cli/steps';
import { parseSearch, type SearchTerms } from '../../src/domain/search';
import { correctionStatement } from '../../src/queries/search/correct-terms';
import { searchStatement } from '../../src/queries/search/search-comparisons';
import type { Stage } from '../stage';
import { type Summary, summarise } from '../statistics';
import { fill } from './fill';
import { hardSearches, listSearches } from './searches';

export interface SearchResult {
  readonly comparisons: number;
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

const comparisons = 100_000;
const titlesAskedFor = 25;

/** Searches of all kinds in 100,000 comparisons, each asked once to warm up and once to be measured. */
export async function measureSearch({ stopping, onStop }: Stage): Promise<SearchResult> {
  const postgres = await step('Temporary PostgreSQL started', startTemporaryServer);
  onStop(postgres.stop);
  await createDatabase(postgres, 'search');
  const databaseUrl = databaseAddress(postgres, 'search');
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-benchmarks',
    LOG_LEVEL: 'error',
  };
  const code = await runScript({ name: 'prepare', arguments: ['--tables-only'], environment, stopping });
  if (code !== 0) throw new Error('The tables could not be made; the reason is above.');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await step(`${comparisons} comparisons indexed`, () => fill(client, comparisons));
    return await measureOn(client);
  } finally {
    await client.end();
  }
}

export async function measureOn(client: Client): Promise<SearchResult> {
  const { rows } = await client.query<{ title: string }>(
    'SELECT title FROM comparisons ORDER BY id * 7919::bigint % 100003 LIMIT $1',
    [titlesAskedFor],
  );
  const searches = [...listSearches(rows.map(({ title }) => title)), ...hardSearches];
  const meter = new Meter(client);
  for (const text of searches) await meter.search(text);
  const measured: { text: string; elapsed: number; processor: number }[] = [];
  for (const text of searches) measured.push({ text, ...(await meter.search(text)) });
  return {
    comparisons,
    elapsed: summarise(measured.map(({ elapsed }) => elapsed)),
    processor: summarise(measured.map(({ processor }) => processor)),
    slowest: measured.sort((a, b) => b.processor - a.processor).slice(0, 12),
  };
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
