interface Wanted {
  readonly start: number;
  /** The first that is not wanted any more. */
  readonly end: number;
  readonly total: number;
}

interface PageFromEnd {
  readonly page: number;
  readonly limit: number;
  /** So many on it come before those that are wanted. */
  readonly before: number;
}

/**
 * The smallest page of the order turned round that holds all that is wanted: Payload knows no offsets but whole pages. It
 * is longer than what is wanted by at most about twice the root of what is passed over.
 */
export function pageFromEnd({ start, end, total }: Wanted): PageFromEnd {
  const first = total - end;
  const last = total - start - 1;
  let limit = end - start;
  while (Math.floor(first / limit) !== Math.floor(last / limit)) limit += 1;
  return { page: Math.floor(first / limit) + 1, limit, before: first % limit };
}
