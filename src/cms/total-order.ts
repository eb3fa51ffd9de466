import type { Sort } from 'payload';

/** The columns of a table, by Payload's names of them. */
type Columns = object;

/**
 * Payload puts what is equal in the order of its creation, and leaves open what was created at the same moment: the same
 * row could be on two pages, and another on none. By id nothing is left open.
 */
export function totalOrder(sort: Sort | null | undefined, columns: Columns): string[] {
  const wanted = sort ? [sort].flat() : [];
  if (!Object.hasOwn(columns, 'createdAt')) return endingWith(wanted, '-id');
  return endingWith(endingWith(wanted, '-createdAt'), 'id');
}

function endingWith(order: readonly string[], last: string): string[] {
  const isThere = order.some((sorted) => nameIn(sorted) === nameIn(last));
  return isThere ? [...order] : [...order, last];
}

/**
 * The same order from its other end, nulls included; null where the rows of other tables count, of which Payload takes
 * the least upwards and the greatest downwards.
 */
export function turnedRound(order: readonly string[], columns: Columns): string[] | null {
  const areOwn = order.every((sorted) => Object.hasOwn(columns, nameIn(sorted).replace(/\.|__/g, '_')));
  if (!areOwn) return null;
  return order.map((sorted) => (sorted.startsWith('-') ? nameIn(sorted) : `-${sorted}`));
}

function nameIn(sorted: string): string {
  return sorted.replace(/^-/, '');
}
