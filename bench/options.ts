import { parseArgs } from 'node:util';

export const measurementNames = [
  'publish',
  'fleet',
  'pages',
  'edge',
  'uncached',
  'reads',
  'search',
  'panel',
  'instances',
  'memory',
  'lighthouse',
  'typing',
  'profile',
] as const;
export type MeasurementName = (typeof measurementNames)[number];

export const inBrowser: ReadonlySet<MeasurementName> = new Set(['panel', 'lighthouse', 'typing']);
/** The same however many comparisons there are: measured once. */
export const sizeIndependent: ReadonlySet<MeasurementName> = new Set(['lighthouse', 'typing']);

export interface Options {
  readonly only: readonly MeasurementName[];
  readonly comparisons: readonly number[];
  readonly publishes: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly turns: number;
  readonly visits: number;
}

export class UsageError extends Error {}

export const usage = `npm run bench -- [options]
  --only ${measurementNames.join(',')}
                         measure only these; panel, lighthouse and typing need a Chromium, fleet, edge and
                         instances Varnish, edge nginx, too
  --comparisons 1000,100000
                         how many comparisons there are; everything is measured for each
  --publishes 50         how often the comparison is published
  --rounds 3             how often each page is loaded, and audited by Lighthouse
  --seconds 8            how long each time
  --turns 8              how often some cells of a large table are typed in
  --visits 200000        requests to many different addresses`;

/** @throws {UsageError} */
export function parseOptions(given: readonly string[]): Options {
  const values = parse(given);
  return {
    only: values.only === undefined ? measurementNames : values.only.split(',').map(parseMeasurement),
    comparisons: (values.comparisons ?? '1000,100000')
      .split(',')
      .map((count) => parseCount('comparisons', count)),
    publishes: parseCount('publishes', values.publishes ?? '50'),
    rounds: parseCount('rounds', values.rounds ?? '3'),
    seconds: parseCount('seconds', values.seconds ?? '8'),
    turns: parseCount('turns', values.turns ?? '8'),
    visits: parseCount('visits', values.visits ?? '200000'),
  };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: {
        only: text,
        comparisons: text,
        publishes: text,
        rounds: text,
        seconds: text,
        turns: text,
        visits: text,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseMeasurement(name: string): MeasurementName {
  const measurement = measurementNames.find((known) => known === name);
  if (measurement !== undefined) return measurement;
  throw new UsageError(`--only knows no "${name}": ${measurementNames.join(', ')}`);
}

function parseCount(name: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new UsageError(`--${name} needs a whole number above 0, not "${value}".`);
}
