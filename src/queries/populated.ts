/** A relationship as Payload hands it out: the document, or only its id when it is deleted, hidden or too deep. */
type Reference<T> = number | T | null | undefined;

export function populated<T extends object>(reference: Reference<T>): T | null {
  return typeof reference === 'object' ? reference : null;
}

export function listPopulated<T extends object>(references: readonly Reference<T>[] | null | undefined): T[] {
  return (references ?? []).map(populated).filter((document) => document !== null);
}
