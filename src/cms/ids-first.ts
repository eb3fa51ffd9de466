import type { PostgresAdapter } from '@payloadcms/db-postgres';
import {
  combineQueries,
  type Find,
  type FindArgs,
  type PaginatedDocs,
  type QueryDrafts,
  type SelectType,
  type TypeWithID,
} from 'payload';
import { pageFromEnd } from './page-from-end';
import { tableOf } from './publication/public-row';
import { totalOrder, turnedRound } from './total-order';

interface Source {
  /** The field that holds the id of a document. */
  readonly key: 'id' | 'parent';
  /** As little as can be read of it: without a field of `version`, Payload reads all of them. */
  readonly select: SelectType;
  readonly read: Find;
  readonly count: (args: FindArgs) => Promise<{ readonly totalDocs: number }>;
  readonly columnsOf: (collection: string) => object;
}

interface Place {
  readonly page: number;
  readonly limit: number;
  readonly total: number;
}

/**
 * Payload puts whole documents together for all that stands before a page, and then skips them: page 500 took as long as
 * 5,000 comparisons. Of further pages the ids are looked up first, from the end of the list that is nearer, and only what
 * is on the page is read.
 */
export function idsFirst(adapter: PostgresAdapter): { find: Find; queryDrafts: QueryDrafts } {
  const find: Find = adapter.find.bind(adapter);
  const queryDrafts: QueryDrafts = adapter.queryDrafts.bind(adapter);
  const count = adapter.count.bind(adapter);
  const countVersions = adapter.countVersions.bind(adapter);
  const tables: Source = {
    key: 'id',
    select: { id: true },
    read: find,
    count: ({ collection, locale, req, where }) => count({ collection, locale, req, where }),
    columnsOf: (collection) => adapter.tables[tableOf(collection)] ?? {},
  };
  const drafts: Source = {
    key: 'parent',
    select: { parent: true, version: { updatedAt: true } },
    read: queryDrafts,
    count: ({ collection, locale, req, where = {} }) =>
      countVersions({ collection, locale, req, where: combineQueries({ latest: { equals: true } }, where) }),
    columnsOf: (collection) => adapter.tables[`_${tableOf(collection)}_v`] ?? {},
  };
  const sortOf = ({ collection, sort }: FindArgs) =>
    sort ?? adapter.payload.collections[collection].config.defaultSort;
  return {
    find: (args) => readList({ ...args, sort: sortOf(args) }, tables),
    queryDrafts: (args) => readList(args, drafts),
  };
}

async function readList<T>(args: FindArgs, source: Source): Promise<PaginatedDocs<T>> {
  const { page = 1, limit = 0 } = args;
  if (args.pagination === false) return source.read<T>(args);
  const wanted = { ...args, sort: totalOrder(args.sort, source.columnsOf(args.collection)) };
  if (page === 1 || limit === 0) return source.read<T>(wanted);
  // Counted before instead of afterwards, as Payload would: the nearer end is known from it.
  const { totalDocs: total } = await source.count(wanted);
  return readPage<T>(wanted, { page, limit, total }, source);
}

async function readPage<T>(
  wanted: FindArgs & { readonly sort: string[] },
  place: Place,
  source: Source,
): Promise<PaginatedDocs<T>> {
  const ids = await findIds(wanted, place, source);
  // What Payload says of pages beyond the last depends on how it looks for them.
  if (ids.length === 0) return { ...(await source.read({ ...wanted, select: source.select })), docs: [] };
  // Asked once more with the ids: what was taken away in between must not be shown.
  const among = { [source.key]: { in: ids } };
  const where = wanted.where ? { and: [wanted.where, among] } : among;
  const { docs } = await source.read<T>({ ...wanted, where, page: 1, pagination: false });
  return { ...describePlace(place), docs };
}

async function findIds(
  wanted: FindArgs & { readonly sort: string[] },
  { page, limit, total }: Place,
  { columnsOf, read, select }: Source,
): Promise<readonly (number | string)[]> {
  const start = (page - 1) * limit;
  const end = Math.min(start + limit, total);
  if (start >= end) return [];
  const turned = total - end < start ? turnedRound(wanted.sort, columnsOf(wanted.collection)) : null;
  const asked = { ...wanted, pagination: false, select };
  if (turned === null) return idsOf(await read<TypeWithID>(asked));
  const { before, ...nearer } = pageFromEnd({ start, end, total });
  const found = idsOf(await read<TypeWithID>({ ...asked, ...nearer, sort: turned }));
  return found.slice(before, before + end - start);
}

function idsOf({ docs }: PaginatedDocs<TypeWithID>): (number | string)[] {
  return docs.map(({ id }) => id);
}

/** As Payload describes it. */
function describePlace({ page, limit, total }: Place): Omit<PaginatedDocs, 'docs'> {
  const totalPages = Math.ceil(total / limit);
  const hasNextPage = totalPages > page;
  const nextPage = hasNextPage ? page + 1 : null;
  return {
    ...{ hasNextPage, hasPrevPage: true, limit, nextPage, page },
    ...{ pagingCounter: (page - 1) * limit + 1, prevPage: page - 1, totalDocs: total, totalPages },
  };
}
