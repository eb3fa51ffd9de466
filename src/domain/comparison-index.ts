import { z } from 'zod';
import type { ComparisonSummary, Instant } from './comparison';

/** Published comparisons as programs list them. */
export interface ComparisonIndex {
  readonly comparisons: readonly ChangedComparison[];
  readonly removed: readonly RemovedComparison[];
  /** Where the next page begins; null on the last one. */
  readonly next: Cursor | null;
  /** Whatever changed before is in this list, or in a page before it. */
  readonly asOf: Instant;
}

export interface ChangedComparison extends ComparisonSummary {
  /** When anything that it shows last changed, the definitions that it is made of included. */
  readonly changedAt: Instant;
}

export interface RemovedComparison {
  readonly id: number;
  readonly slug: string;
  readonly removedAt: Instant;
}

/** The last entry of a page, by what the list is in order of. */
export interface Cursor {
  readonly at: Instant;
  readonly id: number;
}

const cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.int().min(1).max(2_147_483_647)]);

/** As it stands in an address; nobody is meant to read it. */
export function writeCursor({ at, id }: Cursor): string {
  return btoa(JSON.stringify([at, id]))
    .replaceAll('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Null where this was never a cursor of ours. */
export function parseCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,100}$/.test(text)) return null;
  const parsed = cursor.safeParse(readJson(text));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}

export const longestIndexPage = 100;
const usualIndexPage = 50;

/** What somebody asked the list for, or what is wrong with the question. */
export type IndexQuestion =
  | { readonly ok: true; readonly wanted: IndexWanted }
  | { readonly ok: false; readonly problems: readonly { readonly name: string; readonly message: string }[] };

export interface IndexWanted {
  readonly after: Cursor | null;
  readonly topic: string | null;
  readonly updatedSince: Instant | null;
  readonly limit: number;
}

const cursorText = z.string().transform((text, context) => {
  const parsed = parseCursor(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'is not a page of this list: take it from `next`' });
  return z.NEVER;
});

// PostgreSQL's own years go further than those that anybody means.
const since = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'is not an instant such as 2026-11-23T09:00:00Z')
  .refine((text) => /^[12]/.test(text), 'is not in the years 1000 to 2999')
  .transform((text) => new Date(text).toISOString());

const limitWords = `is not a number from 1 to ${longestIndexPage}`;
const parameters = z.strictObject({
  page: cursorText.optional(),
  topic: z
    .string()
    .regex(/^[^/\s\p{Cc}]{1,200}$/u, 'is not the slug of a topic')
    .optional(),
  updatedSince: since.optional(),
  limit: z
    .string()
    .regex(/^\d{1,6}$/, limitWords)
    .transform(Number)
    .refine((count) => count >= 1 && count <= longestIndexPage, limitWords)
    .optional(),
});

/** A name given twice is refused like an unknown one: whoever asks that means something else than we would answer. */
export function parseIndexQuestion(query: URLSearchParams): IndexQuestion {
  const twice = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  const parsed = parameters.safeParse(Object.fromEntries(query));
  if (parsed.success && twice.length === 0) {
    const { page = null, topic = null, updatedSince = null, limit = usualIndexPage } = parsed.data;
    return { ok: true, wanted: { after: page, topic, updatedSince, limit } };
  }
  const problems = [
    ...twice.map((name) => ({ name, message: 'stands there more than once' })),
    ...(parsed.error?.issues ?? []).flatMap(describeIssue),
  ];
  return { ok: false, problems };
}

function describeIssue(issue: z.core.$ZodIssue): { readonly name: string; readonly message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      name,
      message: 'is not known here: page, topic, updatedSince and limit are',
    }));
  return [{ name: String(issue.path[0]), message: issue.message }];
}
