import { parseArgs } from 'node:util';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly publish: boolean;
  readonly dryRun: boolean;
  /** E-mail address of the administrator who acts; undefined: the only one. */
  readonly as: string | undefined;
  /** Slug or title of the comparison whose table a CSV file is. */
  readonly into: string | undefined;
}

export interface ExportOptions {
  readonly out: string;
  readonly slugs: readonly string[] | undefined;
  readonly drafts: boolean;
  readonly as: string | undefined;
  /** Slug or title of the comparison whose table is exported as CSV. */
  readonly table: string | undefined;
}

export class UsageError extends Error {}

/** @throws {UsageError} */
export function parseImportOptions(given: readonly string[]): ImportOptions {
  const { values, positionals: files } = parse(given, {
    publish: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    into: { type: 'string' },
  });
  if (files.length === 0) throw new UsageError('Name the file to import: npm run import -- comparisons.json');
  const into = textOf(values.into);
  const tables = files.filter((file) => file.toLowerCase().endsWith('.csv'));
  if (into === undefined && tables.length > 0) {
    throw new UsageError(`${tables[0]} is a table: say which comparison it belongs to, with --into <slug>.`);
  }
  if (into !== undefined && files.length !== 1) throw new UsageError('--into takes one file.');
  return {
    files,
    publish: values.publish === true,
    dryRun: values['dry-run'] === true,
    as: textOf(values.as),
    into,
  };
}

/** @throws {UsageError} */
export function parseExportOptions(given: readonly string[]): ExportOptions {
  const { values, positionals } = parse(given, {
    out: { type: 'string' },
    slug: { type: 'string', multiple: true },
    drafts: { type: 'boolean' },
    as: { type: 'string' },
    table: { type: 'string' },
  });
  if (positionals.length > 0)
    throw new UsageError(`“${positionals[0]}” means nothing here; the file goes after --out.`);
  const out = textOf(values.out);
  if (out === undefined) throw new UsageError('Say where to write: npm run export -- --out comparisons.json');
  const slugs = [values.slug ?? []]
    .flat()
    .flatMap((list) => String(list).split(','))
    .map((slug) => slug.trim())
    .filter(Boolean);
  if (values.slug !== undefined && slugs.length === 0) throw new UsageError('--slug names no comparison.');
  return {
    out,
    slugs: slugs.length > 0 ? slugs : undefined,
    drafts: values.drafts === true,
    as: textOf(values.as),
    table: textOf(values.table),
  };
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parse(given: readonly string[], options: NonNullable<Options>) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
