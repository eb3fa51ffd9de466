import { sql } from '@payloadcms/db-postgres';
import { interchangeCollections } from '../../domain/interchange/form';
import type { MapReference, ReferencedCollection } from '../../domain/interchange/map-references';
import type { Session } from '../../publishing/session';
import { type DocumentNames, type Edition, findKnownDocuments, nameDocuments } from './known-documents';
import type { Naming } from './stored-to-form';

type Ids = ReadonlyMap<string, number>;

/** What everything is called in a file, and what of it readers see, at one moment of the database. */
export interface ExportNames {
  readonly naming: Naming;
  readonly comparisons: readonly number[];
  readonly publishedComparisons: ReadonlySet<number>;
  readonly nameOf: (collection: ReferencedCollection, id: number) => DocumentNames;
  /** Null for what no name tells from others. */
  readonly idBehind: (collection: ReferencedCollection, reference: string) => number | null;
  /** Leaves out comparisons and people that readers do not see: a reference would tell of them. */
  readonly onlyPublic: MapReference;
}

export async function findExportNames(session: Session, edition: Edition): Promise<ExportNames> {
  const known = await findKnownDocuments(session, edition);
  const collections: readonly ReferencedCollection[] = [...interchangeCollections, 'users'];
  const names = new Map(collections.map((name) => [name, nameDocuments(known.documents[name])]));
  const ids = new Map<ReferencedCollection, Ids>([...names].map(([name, own]) => [name, idsBehind(own)]));
  const pictures = new Map(known.pictures.map(({ id, filename, alt }) => [id, { filename, alt }]));
  const published = await idsIn(session, sql`SELECT id FROM comparisons WHERE _status = 'published'`);
  const publicPeople = await idsIn(session, sql`SELECT id FROM users WHERE public_profile`);
  const idBehind: ExportNames['idBehind'] = (collection, reference) =>
    ids.get(collection)?.get(reference) ?? null;
  return {
    naming: {
      nameOf: (collection, id) => names.get(collection)?.get(id)?.reference ?? null,
      pictureOf: (id) => pictures.get(id) ?? { filename: `#${id}` },
    },
    comparisons: known.documents.comparisons.map(({ id }) => id),
    publishedComparisons: published,
    nameOf: (collection, id) =>
      names.get(collection)?.get(id) ?? { reference: `#${id}`, label: `#${id}`, isExact: false },
    idBehind,
    onlyPublic: (collection, reference) => {
      if (collection !== 'comparisons' && collection !== 'users') return reference;
      const shown = collection === 'users' ? publicPeople : published;
      return shown.has(idBehind(collection, reference) ?? 0) ? reference : null;
    },
  };
}

async function idsIn(session: Session, query: ReturnType<typeof sql>): Promise<ReadonlySet<number>> {
  return new Set((await session.execute(query)).rows.map(({ id }) => Number(id)));
}

function idsBehind(names: ReadonlyMap<number, DocumentNames>): Ids {
  return new Map([...names].flatMap(([id, { reference, isExact }]) => (isExact ? [[reference, id]] : [])));
}
