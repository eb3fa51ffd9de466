/** Fields that say something of a document, or are counted from it, and are no part of what its readers see. */
export const bookkeeping: ReadonlySet<string> = new Set([
  '_status',
  'cellsToVerify',
  'createdAt',
  'createdBy',
  'createdByClient',
  'deletedAt',
  'id',
  'reviewState',
  'submittedBy',
  'contentEditedBy',
  'updatedAt',
]);

/**
 * Whether two versions of a document say the same. Nothing, an empty text and an empty list are one; order counts in
 * lists and not in objects; ids of list entries are ignored, since a form and a program number them differently.
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(one, true)) === JSON.stringify(comparable(other, true));
}

function comparable(value: unknown, isDocument = false): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((entry) => comparable(withoutId(entry)) ?? null);
  }
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value)
    .filter(([name]) => !(isDocument && bookkeeping.has(name)))
    .map(([name, part]) => [name, comparable(part)] as const)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.length === 0 ? undefined : parts;
}

/** An entry that is nothing but an id is a reference, and then the id is what it says. */
function withoutId(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry) || !('id' in entry)) return entry;
  const { id: _, ...rest } = entry;
  return Object.keys(rest).length === 0 ? entry : rest;
}
