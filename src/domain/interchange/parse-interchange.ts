import { z } from 'zod';
import {
  type Form,
  type FormByCollection,
  formatName,
  formatVersion,
  formOf,
  type InterchangeCollection,
  interchangeCollections,
} from './form';
import type { Path } from './json-text';
import type { Named } from './match-documents';

export interface FileProblem {
  readonly path: Path;
  readonly message: string;
}

/** One document of a file. `form` is null when it is not of its shape; then it still has its names, for references. */
export interface Entry<Collection extends InterchangeCollection = InterchangeCollection> {
  readonly path: Path;
  readonly named: Named;
  readonly form: FormByCollection[Collection] | null;
}

export type Entries = { readonly [Collection in InterchangeCollection]: readonly Entry<Collection>[] };

export interface ParsedFile {
  readonly entries: Entries;
  readonly problems: readonly FileProblem[];
}

const lists = Object.fromEntries(
  interchangeCollections.map((name) => [name, z.array(z.unknown()).optional()]),
);
const fileShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(formatName, `this file is not of the format “${formatName}”`),
  version: z.literal(formatVersion, `only version ${formatVersion} of the format is known here`),
  ...lists,
});

/** Reads what a file says, document by document, and keeps everything that is wrong with it. */
export function parseInterchange(value: unknown): ParsedFile {
  const problems: FileProblem[] = [...listUnstorable(value, [])];
  const unstorable = new Set(problems.map(({ path: [collection, index] }) => `${collection}.${index}`));
  const file = fileShape.safeParse(value, { error: inWords });
  if (!file.success) problems.push(...problemsOf(file.error, []));
  const listOf = <Collection extends InterchangeCollection>(
    collection: Collection,
    shape: z.ZodType<FormByCollection[Collection]>,
  ): readonly Entry<Collection>[] => {
    const list: unknown = isRecord(value) ? value[collection] : [];
    if (!Array.isArray(list)) return [];
    return list.map((entry: unknown, index) => {
      const path = [collection, index];
      const parsed = shape.safeParse(entry, { error: inWords });
      if (!parsed.success) problems.push(...problemsOf(parsed.error, path));
      const form = unstorable.has(path.join('.')) ? null : (parsed.data ?? null);
      return { path, named: namesOf(parsed.data ?? entry), form };
    });
  };
  const entries: Entries = {
    topics: listOf('topics', formOf.topics),
    options: listOf('options', formOf.options),
    criteria: listOf('criteria', formOf.criteria),
    scenarios: listOf('scenarios', formOf.scenarios),
    faqs: listOf('faqs', formOf.faqs),
    comparisons: listOf('comparisons', formOf.comparisons),
  };
  return { entries, problems };
}

export function namesOf(form: Form | unknown): Named {
  const fields = isRecord(form) ? form : {};
  const name = [fields.title, fields.name, fields.question].find((value) => typeof value === 'string');
  return {
    slug: typeof fields.slug === 'string' && fields.slug !== '' ? fields.slug : null,
    name: typeof name === 'string' ? name : '',
  };
}

/** What would be wrong with a document of a file. */
export function checkForm(collection: InterchangeCollection, form: unknown): readonly FileProblem[] {
  const { error } = formOf[collection].safeParse(form, { error: inWords });
  return error ? problemsOf(error, []) : [];
}

function problemsOf(error: z.ZodError, path: Path): FileProblem[] {
  return error.issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const place = [...path, ...steps];
    if (issue.code !== 'unrecognized_keys') return [{ path: place, message: issue.message }];
    return issue.keys.map((key) => ({ path: [...place, key], message: 'there is no such field here' }));
  });
}

function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? `is missing: ${kindInWords(issue.expected)} must stand here`
        : `must be ${kindInWords(issue.expected)}`;
    case 'too_big':
      return `holds up to ${Number(issue.maximum).toLocaleString('en')}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    default:
      return undefined;
  }
}

function kindInWords(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields { … }',
  };
  return kinds[expected] ?? expected;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

/** What no database column takes: NUL, halves of characters, and numbers beyond all that there are. */
function listUnstorable(value: unknown, path: Path): FileProblem[] {
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, message: 'is a number too large to be stored' }];
  if (typeof value === 'string') {
    const isBad = value.includes('\u0000') || /\p{Surrogate}/u.test(value);
    return isBad
      ? [{ path, message: 'holds a character that cannot be stored (\\u0000 or half of one)' }]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => listUnstorable(entry, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => listUnstorable(entry, [...path, key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
