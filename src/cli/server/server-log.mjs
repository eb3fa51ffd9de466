// @ts-check
import { format } from 'node:util';
import { pino } from 'pino';
import { logOptions } from '../../logs/log-options.mjs';

/** The log of the server itself; Payload writes its own in the same form. */
export const log = pino({ name: 'server', ...logOptions(process.env.LOG_LEVEL || 'info') });

const levels = /** @type {const} */ ({
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
});

/**
 * Next and libraries write to the console. What they write becomes lines of the log, except at a terminal, where somebody
 * reads along: so it carries its request as well, and no secret.
 */
export function takeOverConsole() {
  for (const [method, level] of Object.entries(levels))
    Reflect.set(console, method, (/** @type {unknown[]} */ ...parts) => {
      const err = parts.find((part) => part instanceof Error);
      log[level](
        err ? { err } : {},
        format(...parts.map((part) => (part instanceof Error ? part.message : part))),
      );
    });
}
