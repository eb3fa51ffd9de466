/** Names one stored document wherever caches and events speak of it: `criteria:12`. */
export function documentTag(collection: string, id: number): string {
  return `${collection}:${id}`;
}

/** `criteria:12` → its parts; null when it names no document. */
export function parseDocumentTag(tag: string): { collection: string; id: number } | null {
  const [collection, id, ...rest] = tag.split(':');
  const number = Number(id);
  if (!collection || rest.length > 0 || !Number.isSafeInteger(number)) return null;
  return { collection, id: number };
}
