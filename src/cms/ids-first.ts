import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type {
  Find,
  FindArgs,
  PaginatedDocs,
  QueryDrafts,
  QueryDraftsArgs,
  SelectType,
  TypeWithID,
} from 'payload';

interface Read<Args> {
  /** The field that holds the id of a document. */
  readonly key: 'id' | 'parent';
  /** As little as can be read of it: without a field of `version`, Payload reads all of them. */
  readonly select: SelectType;
  readonly read: <T>(args: Args) => Promise<PaginatedDocs<T>>;
}

const draftIds = { parent: true, version: { updatedAt: true } } as const;

/**
 * Payload puts whole documents together for all that stands before a page, and then skips them: page 500 took as long as
 * 5,000 comparisons. Of further pages the ids are looked up first, and only what is on the page is read.
 */
export function idsFirst(adapter: PostgresAdapter): { find: Find; queryDrafts: QueryDrafts } {
  const find: Find = adapter.find.bind(adapter);
  const queryDrafts: QueryDrafts = adapter.queryDrafts.bind(adapter);
  return {
    find: (args) =>
      isFurther(args) ? readPage(args, { key: 'id', select: { id: true }, read: find }) : find(args),
    queryDrafts: (args) =>
      isFurther(args)
        ? readPage(args, { key: 'parent', select: draftIds, read: queryDrafts })
        : queryDrafts(args),
  };
}

function isFurther({ page = 1, pagination }: FindArgs | QueryDraftsArgs): boolean {
  return pagination !== false && page > 1;
}

async function readPage<Args extends FindArgs | QueryDraftsArgs, T>(
  wanted: Args,
  { key, select, read }: Read<Args>,
): Promise<PaginatedDocs<T>> {
  const { docs, ...place } = await read<TypeWithID>({ ...wanted, joins: false, select });
  if (docs.length === 0) return { ...place, docs: [] };
  // Asked once more with the ids: what was taken away in between must not be shown.
  const among = { [key]: { in: docs.map(({ id }) => id) } };
  const where = wanted.where ? { and: [wanted.where, among] } : among;
  const found = await read<T>({ ...wanted, where, page: 1, pagination: false });
  return { ...place, docs: found.docs };
}
