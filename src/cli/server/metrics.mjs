// @ts-check
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is asked of other parts may take a query; an answer with a gap is better than none. */
const timeoutMs = 2_000;

/** @type {Readonly<Record<string, string>>} by the name of the measure, which follows `verdict_` */
const measures = {
  listener_listening: 'Whether changes are being heard of (1) or not (0).',
  listener_lag_seconds: 'For how long there may have been changes that were not worked off.',
  regeneration_queue: 'Addresses waiting to be rendered anew, or being rendered.',
  edge_purge_queue: 'Addresses that some cache in front has yet to be told of.',
  webhook_queue: 'Deliveries of webhooks that wait or are under way, on all instances together.',
  database_pool_in_use: "Connections of Payload's pool that are in use.",
  database_pool_idle: "Connections of Payload's pool that wait for work.",
  database_pool_waiting: "Requests that wait for a connection of Payload's pool.",
};

/** Counts for Prometheus, told at a port of their own that readers cannot reach. */
export class Metrics {
  #registry = new Registry();
  #durations = new Histogram({
    name: 'verdict_http_request_duration_seconds',
    help: 'Requests and how long they took, by kind of route, method and status.',
    labelNames: ['kind', 'method', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });
  #cached = new Counter({
    name: 'verdict_cache_answers_total',
    help: "Answers by what Next's cache held of them: hit, stale or miss.",
    labelNames: ['cache'],
    registers: [this.#registry],
  });

  /** @param {{ isReady: () => Promise<boolean>, isOverloaded: () => boolean }} process */
  constructor({ isReady, isOverloaded }) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('ready', 'Whether requests may be sent here (1) or not (0).', async () =>
      Number(await isReady()),
    );
    this.#gauge('overloaded', 'Whether the API is refused because there is too much to do.', () =>
      Number(isOverloaded()),
    );
    for (const [name, help] of Object.entries(measures))
      this.#gauge(name, help, () => globalThis.verdictMeasures?.get(name)?.());
  }

  /**
   * @param {{ kind: string, method: string, status: number, seconds: number, cache: string | undefined }} request
   */
  count({ kind, method, status, seconds, cache }) {
    this.#durations.observe({ kind, method, status }, seconds);
    if (cache !== undefined) this.#cached.inc({ cache: cache.toLowerCase() });
  }

  /** @param {{ host: string, port: number }} address */
  async serve({ host, port }) {
    const server = createServer(async (request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      response
        .writeHead(200, { 'Content-Type': this.#registry.contentType })
        .end(await this.#registry.metrics());
    });
    server.listen(port, host);
    await once(server, 'listening');
    return server.unref();
  }

  /**
   * @param {string} name
   * @param {string} help
   * @param {() => number | Promise<number> | undefined} read
   */
  #gauge(name, help, read) {
    new Gauge({
      name: `verdict_${name}`,
      help,
      registers: [this.#registry],
      async collect() {
        this.reset();
        const value = await inTime(read).catch(() => undefined);
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  }
}

/** @param {() => number | Promise<number> | undefined} read */
async function inTime(read) {
  /** @type {Promise<undefined>} */
  const late = new Promise((resolve) => setTimeout(() => resolve(undefined), timeoutMs).unref());
  return Promise.race([read(), late]);
}
