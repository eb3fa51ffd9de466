import { sql } from '@payloadcms/db-postgres';
import { type InterchangeCollection, interchangeCollections } from '../../domain/interchange/form';
import type { ReferencedCollection } from '../../domain/interchange/map-references';
import type { Known } from '../../domain/interchange/match-documents';
import {
  createResolver,
  labelOf,
  referenceTo,
  type Target,
} from '../../domain/interchange/resolve-reference';
import type { Session } from '../../publishing/session';

/** `newest`: what editors have on their desks. `public`: what readers see, where there is such a thing. */
export type Edition = 'newest' | 'public';

export interface Picture {
  readonly id: number;
  readonly filename: string;
  readonly alt: string;
}

/** Names of everything that a file can refer to, and nothing more of it: small even where the content is large. */
export interface KnownDocuments {
  readonly documents: Readonly<Record<ReferencedCollection, readonly Known[]>>;
  readonly pictures: readonly Picture[];
}

const nameColumn: Record<InterchangeCollection, string> = {
  comparisons: 'title',
  options: 'name',
  criteria: 'name',
  scenarios: 'name',
  topics: 'name',
  faqs: 'question',
};

export async function findKnownDocuments(session: Session, edition: Edition): Promise<KnownDocuments> {
  const documents: Record<ReferencedCollection, readonly Known[]> = {
    ...{ comparisons: [], options: [], criteria: [], scenarios: [], topics: [], faqs: [] },
    users: knownOf((await session.execute(sql`SELECT id, slug, name FROM users ORDER BY id`)).rows),
  };
  for (const collection of interchangeCollections) {
    documents[collection] = knownOf((await session.execute(namesIn(collection, edition))).rows);
  }
  const { rows } = await session.execute(sql`SELECT id, filename, alt FROM media ORDER BY id`);
  const pictures = rows.map(({ id, filename, alt }) => ({
    id: Number(id),
    filename: String(filename ?? ''),
    alt: String(alt ?? ''),
  }));
  return { documents, pictures };
}

/** A document that was never published has its words in its newest version only. */
function namesIn(collection: InterchangeCollection, edition: Edition) {
  const isFromVersion =
    edition === 'newest' ? sql`v.parent_id IS NOT NULL` : sql`d._status IS DISTINCT FROM 'published'`;
  const column = (name: string) =>
    sql`CASE WHEN ${isFromVersion} AND v.parent_id IS NOT NULL THEN v.${sql.identifier(`version_${name}`)}
      ELSE d.${sql.identifier(name)} END`;
  const slug = collection === 'faqs' ? sql`NULL` : column('slug');
  return sql`SELECT DISTINCT ON (d.id) d.id, ${column(nameColumn[collection])} AS name, ${slug} AS slug
    FROM ${sql.identifier(collection)} d
    LEFT JOIN ${sql.identifier(`_${collection}_v`)} v ON v.parent_id = d.id AND v.latest
    ORDER BY d.id, v.id DESC`;
}

function knownOf(rows: readonly Record<string, unknown>[]): readonly Known[] {
  return rows.map(({ id, slug, name }) => ({
    id: Number(id),
    slug: typeof slug === 'string' && slug !== '' ? slug : null,
    name: typeof name === 'string' ? name : '',
  }));
}

export interface DocumentNames {
  /** What stands for the document in a file; `#id` for one that no name tells from others. */
  readonly reference: string;
  /** Its name, where that is clear. */
  readonly label: string;
  readonly isExact: boolean;
}

/** By id, how each document of a collection is referred to. */
export function nameDocuments(known: readonly Known[]): ReadonlyMap<number, DocumentNames> {
  const targets: readonly (Target & Known)[] = known.map((entry) => ({ ...entry, key: String(entry.id) }));
  const resolve = createResolver(targets);
  const names = new Set(known.map(({ name }) => name));
  return new Map(
    targets.map((target) => {
      const reference = referenceTo(target, resolve);
      const number = numberOf(target.id, names);
      const label = labelOf(target, resolve) ?? number;
      return [target.id, { reference: reference ?? number, label, isExact: reference !== null }];
    }),
  );
}

/** `#7`, or with more of these if something is called so. */
function numberOf(id: number, names: ReadonlySet<string>): string {
  let number = `#${id}`;
  while (names.has(number)) number = `#${number}`;
  return number;
}
