import { type Config, defaultLoggerOptions } from 'payload';

/** Lines for people at a terminal, JSON for whatever collects them elsewhere. */
export function logger(level: string): Config['logger'] {
  return { options: { level }, ...(process.stdout.isTTY ? { destination: defaultLoggerOptions } : {}) };
}
