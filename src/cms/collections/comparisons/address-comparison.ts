import { sql } from '@payloadcms/db-postgres';
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload';
import {
  canonicalSlug,
  listReversedSlugs,
  pairSlug,
  slugify,
  slugMaxLength,
  slugOf,
} from '../../../domain/slug';
import { comparisonPath } from '../../../paths';
import { sessionOf } from '../../../publishing/session';
import { freeSlug, slugConflict } from '../../publication/slug-conflict';
import { findDefinitions } from './definition-rows';
import { readDraft } from './read-draft';

/** One address for a pair, in alphabetical order, whichever way round it was typed or comes to be. */
export const addressComparison: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data;
  const place = { collection: 'comparisons', id: originalDoc?.id ?? null, req };
  const typed = typeof data.slug === 'string' ? data.slug.trim() : '';
  if (!typed && data._status !== 'published') return { ...data, slug: null };
  const options = await optionSlugs(req, data);
  if (!typed) {
    const pair = options.length === 2 && options.every(Boolean) ? pairSlug(options) : '';
    const fits = pair !== '' && pair.length <= slugMaxLength;
    const isPairFree = fits && (await conflictOf(pair, place)) === null;
    const made = isPairFree ? pair : slugOf(String(data.title ?? ''), 'comparison');
    return { ...data, slug: await freeSlug(made, place) };
  }
  const slug = canonicalSlug(typed, options);
  const conflict = await conflictOf(slug, place);
  if (conflict) {
    throw new ValidationError(
      { collection: 'comparisons', errors: [{ path: 'slug', message: conflict }] },
      req.t,
    );
  }
  return { ...data, slug };
};

interface Place {
  readonly collection: string;
  readonly id: number | null;
  readonly req: PayloadRequest;
}

async function conflictOf(slug: string, place: Place): Promise<string | null> {
  return (await slugConflict(slug, place)) ?? reversedConflict(slug, place);
}

async function reversedConflict(slug: string, { id, req }: Place): Promise<string | null> {
  const reversed = listReversedSlugs(slug);
  if (reversed.length === 0) return null;
  const session = await sessionOf(req);
  const list = sql.join(
    reversed.map((candidate) => sql`${candidate}`),
    sql`, `,
  );
  const { rows } = await session.execute(
    sql`SELECT slug FROM comparisons WHERE slug IN (${list}) AND id IS DISTINCT FROM ${id} LIMIT 1`,
  );
  const other = rows[0]?.slug;
  return typeof other === 'string'
    ? `The same pair is already at ${comparisonPath(other)}. Choose another address.`
    : null;
}

/** Slugs of the compared options in their order; one that is not published yet gets the slug it is going to have. */
async function optionSlugs(req: PayloadRequest, data: Readonly<Record<string, unknown>>): Promise<string[]> {
  const draft = readDraft(data);
  const definitions = (await findDefinitions(req, data)).filter(({ collection }) => collection === 'options');
  return draft.options.flatMap(({ option }) => {
    const row = definitions.find(({ id }) => id === option);
    return row ? [row.slug ?? slugify(row.name)] : [];
  });
}
