import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { slugOf } from '../../domain/slug';
import { freeSlug, slugConflict } from './slug-conflict';

/** A typed slug must be free; an empty one is made from the title as soon as the document becomes public. */
export function addressDefinition(titleField: string): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    // Who sets a new password by a link is handed over as what is to be stored, and not as what was.
    const stored = operation === 'update' ? (originalDoc ?? data) : null;
    const place = { collection: collection.slug, id: stored?.id ?? null, req };
    const slug = typeof data?.slug === 'string' ? data.slug.trim() : '';
    if (slug) {
      const conflict = await slugConflict(slug, place);
      if (conflict)
        throw new ValidationError(
          { collection: collection.slug, errors: [{ path: 'slug', message: conflict }] },
          req.t,
        );
      return { ...data, slug };
    }
    const isBecomingPublic = data?._status === 'published' || !collection.versions?.drafts;
    if (!isBecomingPublic) return { ...data, slug: null };
    const made = slugOf(String(data?.[titleField] ?? ''), String(collection.labels.singular));
    return { ...data, slug: await freeSlug(made, place) };
  };
}
