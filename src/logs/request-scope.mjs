// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks';

/** @typedef {{ readonly id: string }} RequestScope */

/**
 * The request that code runs for. The server, the pages and Payload are bundled apart; only `globalThis` is common to
 * them.
 * @type {AsyncLocalStorage<RequestScope>}
 */
export const requestScope = Reflect.get(globalThis, 'verdictRequestScope') ?? new AsyncLocalStorage();
Reflect.set(globalThis, 'verdictRequestScope', requestScope);
