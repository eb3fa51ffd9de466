import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { comparisonPaths } from '../../paths';
import { publishedDependants } from '../../publishing/dependants';
import type { PublicChange } from '../../publishing/public-change';
import { recordEvent } from '../../publishing/record-event';
import { sessionOf } from '../../publishing/session';
import { findPublicRow } from './public-row';
import { titleOf } from './record-change';
import { recall, remember } from './remember-public-state';
import { rememberHubs, touchedHubs } from './touched-hubs';

export const rememberBeforeDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const row = await findPublicRow(req, collection.slug, Number(id));
  remember(req, collection.slug, Number(id), row);
  await rememberHubs(req, { collection: collection.slug, id: Number(id), row });
  req.context.dependantPaths = [
    ...pathsIn(req.context.dependantPaths),
    ...(await findDependantPaths(req, collection.slug, id)),
  ];
};

/** Which pages point at a document is known only until its rows are gone. */
async function findDependantPaths(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<string[]> {
  const query = publishedDependants(collection, Number(id));
  if (!query) return [];
  const { rows } = await (await sessionOf(req)).execute(query);
  return rows.flatMap(({ slug }) => comparisonPaths(String(slug)));
}

function pathsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const change: PublicChange = {
    collection: collection.slug,
    id: Number(id),
    action: 'deleted',
    title: titleOf(doc, collection.admin.useAsTitle),
    before: recall(req, collection.slug, Number(id)),
    after: null,
  };
  await recordEvent(req, change, [
    ...pathsIn(req.context.dependantPaths),
    ...(await touchedHubs(req, change)),
  ]);
  return doc;
};
