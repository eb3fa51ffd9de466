/** The id behind a relationship, whether Payload handed out the document or only its id. */
export function idOf(reference: unknown): number | null {
  const id =
    typeof reference === 'object' && reference !== null && 'id' in reference ? reference.id : reference;
  return typeof id === 'number' ? id : null;
}

/** The documents that relationships lead to, in their order; one that is not among `found` is left out. */
export function listFound<T>(
  references: readonly unknown[] | null | undefined,
  found: ReadonlyMap<number, T>,
): T[] {
  return (references ?? []).flatMap((reference) => findReferenced(reference, found) ?? []);
}

export function findReferenced<T>(reference: unknown, found: ReadonlyMap<number, T>): T | null {
  const id = idOf(reference);
  return (id === null ? undefined : found.get(id)) ?? null;
}

/** Each id once. */
export function idsOf(references: readonly unknown[]): number[] {
  return [...new Set(references.flatMap((reference) => idOf(reference) ?? []))];
}
