import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { EdgePurge } from './edge/edge-purge';
import { type Cursor, currentCursor, readEvents } from './read-events';
import { eventChannel } from './record-event';
import type { RegenerationQueue } from './regeneration-queue';
import { workOffEvent } from './work-off-event';

export interface ListenerLog {
  info(message: string): void;
  warn(message: string): void;
}

interface ListenerOptions {
  readonly databaseUrl: string;
  readonly queue: RegenerationQueue;
  /** The caches in front of us. Pages are purged there once they are fresh here; what is not held here, at once. */
  readonly edge?: Pick<EdgePurge, 'add'>;
  readonly log: ListenerLog;
  /** A look at the log without being told, should a notification ever be lost. */
  readonly lookEveryMs?: number;
}

const longestWaitMs = 1_000;
/** Neither a connection nor an answer is waited for any longer: a network may swallow what is sent. */
const patienceMs = 3_000;
/** How operators find these connections in `pg_stat_activity`. */
const applicationName = 'verdict listener';

/**
 * Hears of committed changes and works them off, for as long as the process lives. After a lost connection it reads on
 * from where it was, so nothing is missed; working off the same event twice does no harm.
 */
export class PublishingListener {
  readonly #options: ListenerOptions;
  readonly #pool: pg.Pool;
  #client: pg.Client | null = null;
  #cursor: Cursor | null = null;
  #seen = new Set<number>();
  #draining: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #attempt = 0;
  #epoch = 0;
  #stopped = false;
  /** Since when there may be changes that were not worked off; null: there are none. */
  #behindSince: number | null = Date.now();
  #looksWanted = 0;

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({
      connectionString: options.databaseUrl,
      max: 2,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      application_name: applicationName,
    });
    this.#pool.on('error', (error) =>
      options.log.warn(`Publishing: a database connection was lost (${error.message})`),
    );
  }

  /** Whether changes are being heard of right now. */
  get isListening(): boolean {
    return this.#client !== null;
  }

  /** For how long there may have been changes that were not worked off. */
  get lagSeconds(): number {
    return this.#behindSince === null ? 0 : (Date.now() - this.#behindSince) / 1000;
  }

  async start(): Promise<void> {
    await this.#connect();
    this.#timer = setInterval(() => {
      this.#look();
      this.#checkConnection();
    }, this.#options.lookEveryMs ?? 2_000);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    globalThis.verdictEpoch = null;
    if (this.#timer) clearInterval(this.#timer);
    await this.#draining;
    await this.#client?.end();
    await this.#pool.end();
  }

  async #connect(): Promise<void> {
    if (this.#stopped) return;
    const client = new pg.Client({
      connectionString: this.#options.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      application_name: applicationName,
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('the connection ended')));
    client.on('notification', () => {
      // What is told is committed: from here on, nothing that was read before may be handed on.
      if (typeof globalThis.verdictEpoch === 'number') this.#beginEpoch();
      this.#look();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${eventChannel}`);
      // Only the very first connection starts at the present: the cache was empty then.
      this.#cursor ??= await currentCursor(client);
      this.#client = client;
      this.#attempt = 0;
      this.#look();
    } catch (error) {
      client.end().catch((reason: Error) => this.#options.log.warn(`Publishing: ${reason.message}`));
      this.#reconnectLater(error);
    }
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = null;
    this.#behindSince ??= Date.now();
    // What is not heard of must not be read from memory.
    globalThis.verdictEpoch = null;
    this.#reconnectLater(error);
  }

  #reconnectLater(error: unknown): void {
    if (this.#stopped) return;
    this.#attempt += 1;
    const wait = Math.min(longestWaitMs, 100 * 2 ** this.#attempt);
    const reason = error instanceof Error ? error.message : String(error);
    if (this.#attempt === 1) this.#options.log.warn(`Publishing: not listening (${reason}); trying again`);
    setTimeout(() => void this.#connect(), wait).unref();
  }

  /** A network that swallows everything ends no connection: only asking tells. */
  #checkConnection(): void {
    const client = this.#client;
    client?.query('SELECT 1').catch((error: Error) => {
      this.#lost(client, error);
      client.end().catch((reason: Error) => this.#options.log.warn(`Publishing: ${reason.message}`));
    });
  }

  #look(): void {
    this.#behindSince ??= Date.now();
    this.#looksWanted += 1;
    this.#draining = this.#draining
      .then(() => this.#drain())
      .finally(() => {
        this.#looksWanted -= 1;
      })
      .then(() => {
        if (this.#client === null || this.#looksWanted > 0) return;
        this.#behindSince = null;
        if (typeof globalThis.verdictEpoch !== 'number') this.#beginEpoch();
      })
      .catch((error: Error) => {
        this.#options.log.warn(`Publishing: events could not be read (${error.message}); they will be`);
      });
  }

  async #drain(): Promise<void> {
    if (this.#cursor === null || this.#stopped) return;
    const { events, next } = await readEvents(this.#pool, this.#cursor);
    const database = drizzle({ client: this.#pool });
    for (const event of events) {
      if (this.#seen.has(event.id)) continue;
      this.#beginEpoch();
      await workOffEvent(event, { ...this.#options, database });
    }
    // Moved on only when all of it is in the queue. What the next look will read again is remembered, and no more.
    this.#seen = new Set(events.map(({ id }) => id));
    this.#cursor = next;
  }

  #beginEpoch(): void {
    this.#epoch += 1;
    globalThis.verdictEpoch = this.#epoch;
  }
}
