import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../interchange/options';

export interface BackupOptions {
  /** Undefined: a folder named after the moment, under `DATA_DIR`. */
  readonly to: string | undefined;
  readonly withMedia: boolean;
}

export interface RestoreOptions {
  readonly from: string;
  readonly overwrite: boolean;
}

/** @throws {UsageError} */
export function parseBackupOptions(given: readonly string[]): BackupOptions {
  const { values, positionals } = parse(given, {
    to: { type: 'string' },
    'without-media': { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`“${positionals[0]}” means nothing here; the folder goes after --to.`);
  const to = typeof values.to === 'string' ? values.to : undefined;
  if (to === '') throw new UsageError('--to names no folder.');
  return { to: to && fromCaller(to), withMedia: values['without-media'] !== true };
}

/** @throws {UsageError} */
export function parseRestoreOptions(given: readonly string[]): RestoreOptions {
  const { values, positionals } = parse(given, { overwrite: { type: 'boolean' } });
  return { from: oneFolder(positionals, 'npm run restore'), overwrite: values.overwrite === true };
}

/** @throws {UsageError} */
export function parseVerifyOptions(given: readonly string[]): Pick<RestoreOptions, 'from'> {
  return { from: oneFolder(parse(given, {}).positionals, 'npm run backup:verify') };
}

function oneFolder(positionals: readonly string[], command: string): string {
  const [from, ...others] = positionals;
  if (!from || others.length > 0)
    throw new UsageError(`Name the folder of one backup: ${command} -- backups/monday`);
  return fromCaller(from);
}

/** Relative to where npm was called, not to where it runs. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse(given: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
