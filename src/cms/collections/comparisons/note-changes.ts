import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Judgements, NotedChange } from '../../../domain/change-log/change-log';
import { listChanges } from '../../../domain/change-log/list-changes';
import { isPublic } from '../../../publishing/public-change';
import { sessionOf } from '../../../publishing/session';
import { recall } from '../../publication/remember-public-state';
import { findDefinitions } from './definition-rows';
import { readJudgements } from './read-judgements';

type Fields = Readonly<Record<string, unknown>>;

/** Before a publication is written over: what readers were told last, also if it is not public at the moment. */
export const rememberPublication: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && data._status === 'published') {
    const id = Number(originalDoc?.id);
    const published = await findLastPublication(req, id);
    remembered(req).set(id, published && (await judgementsOf(req, published)));
  }
  return data;
};

/** Writes down, in the publishing transaction, what readers are told differently from now on. */
export const noteChanges: CollectionAfterChangeHook = async ({ doc, req }) => {
  const id = Number(doc.id);
  const before = remembered(req).get(id);
  if (!before || doc._status !== 'published') return doc;
  await writeChanges(req, id, listChanges(before, await judgementsOf(req, doc)));
  return doc;
};

export async function writeChanges(
  req: PayloadRequest,
  comparison: number,
  changes: readonly NotedChange[],
  at = new Date().toISOString(),
): Promise<void> {
  if (changes.length === 0) return;
  const session = await sessionOf(req);
  await session.execute(sql`
    INSERT INTO published_changes (comparison_id, at, changes)
    VALUES (${comparison}, ${at}, ${JSON.stringify(changes)}::jsonb)`);
}

async function findLastPublication(req: PayloadRequest, id: number): Promise<Fields | null> {
  const how = {
    collection: 'comparisons',
    depth: 0,
    overrideAccess: true,
    context: req.context,
    req,
  } as const;
  if (isPublic(recall(req, 'comparisons', id)))
    return asFields(await req.payload.findByID({ ...how, id, disableErrors: true }));
  const { docs } = await req.payload.findVersions({
    ...how,
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  });
  return asFields(docs[0]?.version);
}

function asFields(document: object | null | undefined): Fields | null {
  return document ? { ...document } : null;
}

async function judgementsOf(req: PayloadRequest, document: Fields): Promise<Judgements> {
  return readJudgements(document, await findDefinitions(req, document));
}

declare module 'payload' {
  interface RequestContext {
    /** Here because nested operations hand the context on: they replace the object that holds it. */
    publications?: Map<number, Judgements | null>;
  }
}

function remembered({ context }: PayloadRequest): Map<number, Judgements | null> {
  context.publications ??= new Map();
  return context.publications;
}
