/** What the public tables hold of a document: the row itself, by column name. */
export type PublicRow = Readonly<Record<string, unknown>>;

export const actions = [
  'created',
  'saved draft',
  'published',
  'unpublished',
  'changed',
  'trashed',
  'restored',
  'deleted',
  'not published',
  'not unpublished',
  'reviewed',
  'answered',
  'erased',
] as const;
export type Action = (typeof actions)[number];

/** One write as the public side of the database saw it. `before` and `after` are null where there is no document. */
export interface PublicChange {
  readonly collection: string;
  readonly id: number;
  readonly action: Action;
  readonly title: string;
  readonly before: PublicRow | null;
  readonly after: PublicRow | null;
  /** Why something scheduled did not happen. */
  readonly reason?: string;
}

/** Collections without drafts are public as soon as they are stored. */
export function isPublic(row: PublicRow | null): boolean {
  return row !== null && (row._status === undefined || row._status === 'published');
}

export function decideAction(before: PublicRow | null, after: PublicRow | null): Action {
  if (!after) return 'deleted';
  if (before && isTrashed(after) && !isTrashed(before)) return 'trashed';
  // A draft of something public is kept among its versions: the public row is the one it was.
  if (before && before.updated_at === after.updated_at) return 'saved draft';
  if (isPublic(after)) {
    if (isPublic(before)) return 'changed';
    return after._status === undefined ? 'created' : 'published';
  }
  if (isPublic(before)) return 'unpublished';
  if (isTrashed(before) && !isTrashed(after)) return 'restored';
  return before ? 'saved draft' : 'created';
}

export function isTrashed(row: PublicRow | null): boolean {
  return typeof row?.deleted_at === 'string';
}

export function slugOf(row: PublicRow | null): string | null {
  return typeof row?.slug === 'string' && row.slug !== '' ? row.slug : null;
}
