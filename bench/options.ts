import { parseArgs } from 'node:util';

export const measurements = ['publish', 'pages', 'lighthouse', 'admin', 'search'] as const;
export type Measurement = (typeof measurements)[number];

export interface Options {
  readonly only: readonly Measurement[];
  readonly publishes: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly turns: number;
}

export class UsageError extends Error {}

export const usage = `npm run bench -- [options]
  --only publish,pages,lighthouse,admin,search
                         measure only these; lighthouse and admin need a Chromium
  --publishes 50         how often the comparison is published
  --rounds 3             how often each page is loaded, and audited by Lighthouse
  --seconds 8            how long each time
  --turns 8              how often some cells of a large table are typed in`;

/** @throws {UsageError} */
export function parseOptions(given: readonly string[]): Options {
  const values = parse(given);
  return {
    only: values.only === undefined ? measurements : values.only.split(',').map(parseMeasurement),
    publishes: parseCount('publishes', values.publishes ?? '50'),
    rounds: parseCount('rounds', values.rounds ?? '3'),
    seconds: parseCount('seconds', values.seconds ?? '8'),
    turns: parseCount('turns', values.turns ?? '8'),
  };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { only: text, publishes: text, rounds: text, seconds: text, turns: text },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseMeasurement(name: string): Measurement {
  const measurement = measurements.find((known) => known === name);
  if (measurement !== undefined) return measurement;
  throw new UsageError(`--only knows no "${name}": ${measurements.join(', ')}`);
}

function parseCount(name: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new UsageError(`--${name} needs a whole number above 0, not "${value}".`);
}
