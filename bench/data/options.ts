import { parseArgs } from 'node:util';

export interface Options {
  readonly comparisons: number;
  /** Undefined: the environment's database, or one of the project's own. */
  readonly databaseUrl: string | undefined;
  /** Where a database of the project's own has its files; undefined: a folder named after the number. */
  readonly folder: string | undefined;
  readonly sample: number;
  readonly beside: boolean;
  readonly keepOpen: boolean;
}

export class UsageError extends Error {}

export const mostComparisons = 1_000_000;

export const usage =
  'npm run bench:data -- <comparisons> [options]; npm run bench:data -- --help names them all.';

/** @throws {UsageError} */
export function parseOptions(given: readonly string[]): Options {
  const { values, positionals } = parse(given);
  const [comparisons, ...rest] = positionals;
  if (comparisons === undefined) throw new UsageError('Say how many comparisons there shall be.');
  if (rest.length > 0) throw new UsageError(`There is one number too many: ${rest.join(' ')}`);
  const databaseUrl = values['database-url'];
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(databaseUrl))
    throw new UsageError('--database-url needs an address that begins with postgres://');
  const { folder, beside = false, 'keep-open': keepOpen = false } = values;
  if (databaseUrl !== undefined && (folder !== undefined || keepOpen))
    throw new UsageError('--folder and --keep-open are for the embedded PostgreSQL, not for --database-url.');
  return {
    comparisons: parseCount('comparisons', comparisons, { least: 1, most: mostComparisons }),
    databaseUrl,
    folder,
    sample: parseCount('--sample', values.sample ?? '200', { least: 0, most: 10_000 }),
    beside,
    keepOpen,
  };
}

function parse(given: readonly string[]) {
  const [text, flag] = [{ type: 'string' } as const, { type: 'boolean' } as const];
  const options = { 'database-url': text, folder: text, sample: text, beside: flag, 'keep-open': flag };
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseCount(
  name: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new UsageError(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
}
