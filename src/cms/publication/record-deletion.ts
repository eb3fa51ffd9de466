import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload';
import { comparisonPath } from '../../paths';
import { publishedDependants } from '../../publishing/dependants';
import { recordEvent } from '../../publishing/record-event';
import { sessionOf } from '../../publishing/session';
import { findPublicRow } from './public-row';
import { titleOf } from './record-change';
import { recall, remember } from './remember-public-state';

/** Which pages point here is known only until the rows are gone. */
const dependantPaths = new WeakMap<object, string[]>();

export const rememberBeforeDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  remember(req, collection.slug, Number(id), await findPublicRow(req, collection.slug, Number(id)));
  const query = publishedDependants(collection.slug, Number(id));
  if (!query) return;
  const { rows } = await (await sessionOf(req)).execute(query);
  const known = dependantPaths.get(req.context) ?? [];
  dependantPaths.set(req.context, [...known, ...rows.map(({ slug }) => comparisonPath(String(slug)))]);
};

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await recordEvent(
    req,
    {
      collection: collection.slug,
      id: Number(id),
      action: 'deleted',
      title: titleOf(doc, collection.admin.useAsTitle),
      before: recall(req, collection.slug, Number(id)),
      after: null,
    },
    dependantPaths.get(req.context),
  );
  return doc;
};
