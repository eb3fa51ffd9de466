import type { BasePayload, CollectionSlug } from 'payload';
import { z } from 'zod';

const stored = z.object({
  type: z.enum(['publish', 'unpublish']).nullish(),
  doc: z.object({ relationTo: z.string(), value: z.coerce.number().int() }),
  user: z.object({ value: z.coerce.number().int() }).nullish(),
});

export interface ScheduledPublication {
  readonly type: 'publish' | 'unpublish';
  readonly collection: string;
  readonly id: number;
  /** Whose rights it is carried out with; null when no person asked for it. */
  readonly userId: number | null;
}

/** A job's stored input, as the panel's drawer writes it; null when it names no document. */
export function parseScheduledPublication(input: unknown): ScheduledPublication | null {
  const parsed = stored.safeParse(input);
  if (!parsed.success) return null;
  const { type, doc, user } = parsed.data;
  return { type: type ?? 'publish', collection: doc.relationTo, id: doc.value, userId: user?.value ?? null };
}

export function isScheduledCollection(payload: BasePayload, slug: string): slug is CollectionSlug {
  return payload.config.collections.some(
    (collection) => collection.slug === slug && collection.versions?.drafts,
  );
}
