/**
 * Without its empty parts, so that “nothing written” has one form: absent. Looks at the parts themselves and not into
 * them; every part that can be empty is optional in its type.
 */
export function compact<Parts extends object>(parts: Parts): Parts {
  const kept = { ...parts };
  for (const [key, value] of Object.entries(kept)) if (isEmpty(value)) Reflect.deleteProperty(kept, key);
  return kept;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
