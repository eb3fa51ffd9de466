import { type EventType, isToldCollection } from '../../domain/webhook';
import { comparisonFormPath } from '../../paths';
import { isPublic, type PublicChange, slugOf } from '../public-change';
import { publicPath } from '../public-path';

/** What a receiver is sent: where to look, and nothing of what stands there. */
export interface WebhookEvent {
  readonly type: EventType;
  readonly collection: string;
  readonly documentId: number;
  readonly slug: string | null;
  /** The slug until now, if this change gave the document another one. */
  readonly previousSlug?: string;
  readonly urls: { readonly page: string | null; readonly json: string };
}

/** The change as readers could notice it; null for one that they cannot, such as a saved draft. */
export function webhookEventOf(change: PublicChange, siteUrl: string): WebhookEvent | null {
  const type = eventTypeOf(change);
  if (type === null) return null;
  const { collection, id, before, after } = change;
  const isGone = type === 'unpublished' || type === 'deleted';
  const slug = slugOf(isGone ? before : after);
  const previous = type === 'changed' ? slugOf(before) : null;
  return {
    type,
    collection,
    documentId: id,
    slug,
    ...(previous !== null && previous !== slug && { previousSlug: previous }),
    urls: urlsOf({ collection, id, slug }, siteUrl),
  };
}

function eventTypeOf({ action, collection, before, after }: PublicChange): EventType | null {
  if (!isToldCollection(collection)) return null;
  switch (action) {
    case 'published':
      return isPublic(after) ? 'published' : null;
    case 'unpublished':
    case 'trashed':
      return isPublic(before) ? 'unpublished' : null;
    case 'changed':
    case 'reviewed':
      return isPublic(before) && isPublic(after) ? 'changed' : null;
    case 'deleted':
      return isPublic(before) ? 'deleted' : null;
    default:
      return null;
  }
}

interface Address {
  readonly collection: string;
  readonly id: number;
  readonly slug: string | null;
}

function urlsOf({ collection, id, slug }: Address, siteUrl: string): WebhookEvent['urls'] {
  const page = slug === null ? null : publicPath(collection, slug);
  const isComparison = collection === 'comparisons' && slug !== null;
  const json = isComparison ? comparisonFormPath(slug, 'json') : `/api/${collection}/${id}`;
  return { page: page === null ? null : new URL(page, siteUrl).href, json: new URL(json, siteUrl).href };
}
