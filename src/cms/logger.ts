import { type Config, defaultLoggerOptions } from 'payload';
import { logOptions } from '../logs/log-options.mjs';

/** Lines for people at a terminal, JSON for whatever collects them elsewhere. */
export function logger(level: string): Config['logger'] {
  return {
    options: logOptions(level),
    ...(process.stdout.isTTY ? { destination: defaultLoggerOptions } : {}),
  };
}
