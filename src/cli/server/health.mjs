// @ts-check
import pg from 'pg';
import { readMigrationState } from './migrations.mjs';
import { countMigrations, decideReadiness } from './readiness.mjs';

/** @typedef {import('./readiness.mjs').Standing} Standing */

const timeoutMs = 2_000;
/** However often anybody asks, the database is asked once in this time. */
const keptMs = 1_000;
const lookEveryMs = 15_000;

/**
 * What this process says of itself: `/healthz` that it is alive, `/readyz` whether to send it requests. It also looks by
 * itself now and then, and writes to the log what has changed.
 */
export class Health {
  #options;
  #pool;
  /** @type {{ at: number, standing: Promise<Standing> } | null} */
  #last = null;
  #told = 'ready';
  #timer;

  /**
   * @param {{
   *   databaseUrl: string,
   *   pressure: Pick<import('./pressure.mjs').Pressure, 'isHigh'>,
   *   isDraining: () => boolean,
   *   log: { info: (words: string) => void, warn: (words: string) => void },
   * }} options
   */
  constructor(options) {
    this.#options = options;
    // Of its own: with Payload's pool used up the database is still there.
    this.#pool = new pg.Pool({
      connectionString: options.databaseUrl,
      max: 1,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      allowExitOnIdle: true,
    });
    this.#pool.on('error', () => {
      this.#last = null;
    });
    this.#timer = setInterval(() => void this.look(), lookEveryMs).unref();
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it was answered
   */
  answer(request, response) {
    const path = request.url?.split('?', 1)[0];
    if (path === '/healthz') say(response, 200, { status: 'alive' });
    else if (path === '/readyz') void this.look().then((found) => sayReadiness(response, found));
    else return false;
    return true;
  }

  /** How this process stands now, and what follows from it; a change goes to the log. */
  async look() {
    const standing = { ...(await this.#recent()), ...this.#ownStanding() };
    const readiness = decideReadiness(standing);
    const words = [readiness.status, ...readiness.reasons, ...newerDatabase(standing)].join(' ');
    if (words !== this.#told)
      this.#options.log[readiness.status === 'ready' ? 'info' : 'warn'](`Readiness: ${words}`);
    this.#told = words;
    return { standing, readiness };
  }

  async stop() {
    clearInterval(this.#timer);
    await this.#pool.end();
  }

  #recent() {
    const now = Date.now();
    if (this.#last === null || now - this.#last.at > keptMs) this.#last = { at: now, standing: this.#ask() };
    return this.#last.standing;
  }

  /** @returns {Promise<Standing>} */
  async #ask() {
    const migrations = await readMigrationState(this.#pool).catch(() => null);
    return { ...this.#ownStanding(), database: migrations !== null, migrations };
  }

  /** What is known without asking anybody, and so never old. */
  #ownStanding() {
    const lagSeconds = globalThis.verdictMeasures?.get('listener_lag_seconds')?.();
    const listening = globalThis.verdictMeasures?.get('listener_listening')?.();
    return {
      draining: this.#options.isDraining(),
      overloaded: this.#options.pressure.isHigh,
      cachedPages: globalThis.verdictRendered?.pages.size ?? 0,
      listener: typeof lagSeconds === 'number' ? { listening: listening === 1, lagSeconds } : null,
    };
  }
}

/** @param {Standing} standing */
function newerDatabase({ migrations }) {
  if (migrations === null || migrations.unknown.length === 0) return [];
  const count = countMigrations(migrations.unknown);
  return [
    `The database has ${count} of a newer version, beside which this one goes on (${migrations.unknown.join(', ')}).`,
  ];
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ standing: Standing, readiness: import('./readiness.mjs').Readiness }} found
 */
function sayReadiness(response, { standing, readiness }) {
  const { database, migrations, listener, cachedPages } = standing;
  const takesRequests = readiness.status === 'ready' || readiness.status === 'degraded';
  say(response, takesRequests ? 200 : 503, {
    ...readiness,
    database: database ? 'answers' : 'away',
    migrations: migrations === null ? 'unknown' : stateOf(migrations),
    listener,
    cachedPages,
  });
}

/** @param {import('./migrations.mjs').MigrationState} state */
function stateOf({ missing, unknown }) {
  if (missing.length > 0) return 'behind';
  return unknown.length > 0 ? 'ahead' : 'current';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {object} body
 */
function say(response, status, body) {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}
