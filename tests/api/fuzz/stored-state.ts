import type { Payload } from 'payload';
import { expect } from 'vitest';

/** Who asked how often, and when somebody was last seen, is noted whatever comes of the request. */
const notes = [
  'rate_limits',
  'users_sessions',
  'payload_migrations',
  'api_clients',
  'api_client_keys',
  'session_notes',
];

/** A fingerprint of each table. */
export async function fingerprints({ db }: Payload): Promise<Record<string, string>> {
  const { rows: tables } = await db.pool.query(
    `SELECT table_name AS name FROM information_schema.tables t
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT table_name = ANY($1)`,
    [notes],
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS print FROM "${name}" t`,
  );
  const { rows } = await db.pool.query(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/**
 * Whether what was refused left a trace. All tables are read after a request that wrote something, and after each tenth
 * refusal: what one of the nine before left is still there then. When much is tried, after every one.
 */
export class Traces {
  readonly #payload: Payload;
  readonly #lookEach: number;
  #before: Record<string, string> | null = null;
  #refused = 0;

  constructor(payload: Payload, lookEach = 10) {
    this.#payload = payload;
    this.#lookEach = lookEach;
  }

  async before(): Promise<void> {
    this.#before ??= await fingerprints(this.#payload);
  }

  async after(wasRefused: boolean, what: unknown): Promise<void> {
    if (!wasRefused) this.#before = null;
    else this.#refused += 1;
    if (wasRefused && this.#refused % this.#lookEach === 0) await this.look(what);
  }

  async look(what: unknown): Promise<void> {
    if (this.#before === null) return;
    expect(await fingerprints(this.#payload), JSON.stringify(what)?.slice(0, 1_000)).toEqual(this.#before);
  }
}

/** What readers see, as rows of the public tables. */
export async function publicState({ db }: Payload): Promise<unknown> {
  const { rows } = await db.pool.query(`
    SELECT 'comparison' AS kind, c.id, c.title, c.slug, c.updated_at FROM comparisons c WHERE _status = 'published'
    UNION ALL SELECT 'option', id, name, slug, updated_at FROM options WHERE _status = 'published'
    UNION ALL SELECT 'criterion', id, name, slug, updated_at FROM criteria WHERE _status = 'published'
    UNION ALL SELECT 'topic', id, name, slug, updated_at FROM topics WHERE _status = 'published'
    UNION ALL SELECT 'faq', id, question, null, updated_at FROM faqs WHERE _status = 'published'
    UNION ALL SELECT 'page', id, title, slug, updated_at FROM pages WHERE _status = 'published'
    UNION ALL SELECT 'person', id, name, role::text || email, null FROM users
    UNION ALL SELECT 'client', c.id, name, key_hash, null FROM api_clients c JOIN api_client_keys k ON k.client_id = c.id
    UNION ALL SELECT 'redirect', id, "from", null, null FROM redirects
    ORDER BY 1, 2`);
  return rows;
}
