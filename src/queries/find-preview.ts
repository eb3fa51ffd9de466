import type { Preview } from '../domain/preview';
import { findSite } from './find-site';
import { parseComparison } from './parse-comparison';
import { parseSitePage } from './parse-site-page';
import { payloadInstance } from './payload';
import { readPreviewedDefinitions } from './read-previewed-definitions';

const previewable = ['comparisons', 'pages'] as const;
export type Previewable = (typeof previewable)[number];

export function isPreviewable(collection: unknown): collection is Previewable {
  return previewable.some((known) => known === collection);
}

interface Wanted {
  readonly collection: Previewable;
  readonly id: number;
  /** Fields as they stand in a form, to be shown in place of what is stored. */
  readonly typed?: Record<string, unknown>;
}

/** The newest draft, for the person whose session these headers carry; null for everybody else. */
export async function findPreviewForStaff(wanted: Wanted, headers: Headers): Promise<Preview | null> {
  const payload = await payloadInstance();
  const { user } = await payload.auth({ headers });
  if (user?.collection !== 'users' || !Number.isSafeInteger(wanted.id)) return null;
  const { collection, id } = wanted;
  const readable = await payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    user,
  });
  return readable && readPreview(wanted, readable);
}

/** The newest draft, for somebody who holds a link to it. Whoever calls this has looked at the link. */
export async function findPreviewForGuest({ collection, id }: Wanted): Promise<Preview | null> {
  const payload = await payloadInstance();
  const stored = await payload.findByID({ collection, id, depth: 0, draft: true, disableErrors: true });
  return stored && readPreview({ collection, id }, stored);
}

/** What the site would show if this draft were published now, and nothing of any other draft. */
async function readPreview({ collection, id, typed }: Wanted, stored: object): Promise<Preview> {
  const payload = await payloadInstance();
  const data = { ...stored, ...typed, id };
  const site = await findSite();
  if (collection === 'pages') {
    const page = await payload.findByID({ collection, id, depth: 1, data });
    return { kind: 'page', site, page: parseSitePage(named(page)) };
  }
  const newest = named(await payload.findByID({ collection, id, depth: 0, data }));
  const definitions = await readPreviewedDefinitions(newest);
  return { kind: 'comparison', site, comparison: parseComparison(newest, definitions) };
}

/** A draft may have no title yet; a page needs one. */
function named<T extends { title: string }>(stored: T): T {
  return { ...stored, title: stored.title || 'Untitled' };
}
