// @ts-check
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { routeKind } from './route-kind.mjs';

/** How fine the event loop is watched; what passes in vain between two looks is no delay. */
const resolutionMs = 10;
const lookEveryMs = 500;
const retryAfterSeconds = 2;
/** Everything else is answered from memory, or is what keeps that fresh. */
const canWait = ['api', 'graphql'];

/**
 * Whether this process has more to do than it gets done: the event loop comes round too late, on average over half a
 * second, and three times in a row. A single long task is no pressure, nor is loading what is asked for the first time.
 */
export class Pressure {
  #delaysMs = [0, 0, 0];
  #counted = 0;
  #lookedAt = performance.now();
  #limitMs;
  #histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  #timer;

  /** @param {number} limitMs 0: nothing is ever refused */
  constructor(limitMs, everyMs = lookEveryMs) {
    this.#limitMs = limitMs;
    this.#histogram.enable();
    this.#timer = setInterval(() => this.#look(), everyMs).unref();
  }

  /** By how much the event loop has been late, on average, in the best one of the last three looks. */
  get delayMs() {
    return Math.min(...this.#delaysMs);
  }

  get isHigh() {
    return this.#limitMs > 0 && this.delayMs > this.#limitMs;
  }

  /**
   * Under pressure programs are asked to come back, so that readers need not.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it was answered
   */
  refuse(request, response) {
    if (!this.isHigh || !canWait.includes(routeKind(request.url))) return false;
    const message = `The server has too much to do. Please try again in ${retryAfterSeconds} seconds.`;
    response
      .writeHead(503, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        'Retry-After': retryAfterSeconds,
      })
      .end(JSON.stringify({ errors: [{ message }] }));
    return true;
  }

  stop() {
    clearInterval(this.#timer);
    this.#histogram.disable();
  }

  #look() {
    const now = performance.now();
    const { count } = this.#histogram;
    // By how often it came round rather than by what was noted: of one turn in all this time nothing is noted.
    const turnMs = (now - this.#lookedAt) / Math.max(1, count - this.#counted);
    this.#delaysMs = [...this.#delaysMs.slice(1), Math.max(0, turnMs - resolutionMs)];
    this.#lookedAt = now;
    this.#counted = count;
  }
}
