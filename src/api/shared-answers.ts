import { publicApiCollections, publicApiGlobals } from '../paths';
import { parseQuery } from './check-query';

/**
 * Any cache may keep what everybody is told. Browsers ask again each time, with the tag they have; caches that many
 * share hold it for five minutes unless they are told of a change, and a little longer while they ask or we are away.
 */
export const forEverybody =
  'public, max-age=0, s-maxage=300, stale-while-revalidate=30, stale-if-error=86400';
/** A picture never changes under its name. */
export const filesForEverybody = 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400';
/** Who shows who they are keeps pictures to themselves. */
export const filesForOneself = 'private, max-age=300';
export const forNobodyElse = 'private, no-store';

/** What a shared answer would differ by. */
export const variesBy = ['Authorization', 'Cookie'];

const documents = new RegExp(
  `^/api/(?:(?:${publicApiCollections.join('|')})(?:/(?:\\d+|count))?|globals/(?:${publicApiGlobals.join('|')}))$`,
);
const file = /^\/api\/media\/file\/[^/]+$/;

/** Others, such as `draft`, ask for what no change is told of. */
const known = new Set([
  'where',
  'sort',
  'limit',
  'page',
  'pagination',
  'depth',
  'select',
  'populate',
  'joins',
]);

/** Whether the answer is the same for whoever asks without showing who they are, and told of when it changes. */
export function isForEverybody(request: Request): boolean {
  if (request.method !== 'GET' || !isAnonymous(request)) return false;
  const { pathname, search } = new URL(request.url);
  return documents.test(pathname) && Object.keys(parseQuery(search)).every((name) => known.has(name));
}

export function isAnonymous({ headers }: Request): boolean {
  return !headers.has('authorization') && !headers.has('cookie');
}

export function isFile({ url }: Request): boolean {
  return file.test(new URL(url).pathname);
}
