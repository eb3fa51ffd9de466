import type { CollectionAfterChangeHook } from 'payload';
import { decideAction, type PublicChange } from '../../publishing/public-change';
import { recordEvent } from '../../publishing/record-event';
import { findPublicRow } from './public-row';
import { redirectOldAddress } from './redirect-old-address';
import { refuseUnpublishingUsed } from './refuse-unpublishing-used';
import { recall } from './remember-public-state';
import { touchedHubs } from './touched-hubs';

/** Runs inside the writer's transaction, after the write: what became public is recorded with it, or not at all. */
export const recordChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const id = Number(doc.id);
  const before = operation === 'create' ? null : recall(req, collection.slug, id);
  const after = await findPublicRow(req, collection.slug, id);
  const change: PublicChange = {
    collection: collection.slug,
    id,
    action: decideAction(before, after),
    title: titleOf(doc, collection.admin.useAsTitle),
    before,
    after,
  };
  // Autosave would fill the log with a line every two seconds.
  if (change.action === 'saved draft' && req.query?.autosave) return doc;
  await refuseUnpublishingUsed(req, change);
  await redirectOldAddress(req, change);
  await recordEvent(req, change, await touchedHubs(req, change));
  return doc;
};

export function titleOf(doc: Record<string, unknown>, field: string | undefined): string {
  const title = field ? doc[field] : undefined;
  return typeof title === 'string' && title !== '' ? title : `Untitled (${String(doc.id)})`;
}
