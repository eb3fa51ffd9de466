const highestPage = 100_000;

/**
 * The page of a list that the end of its address names: nothing → 1, `page/7` → 7. Null for everything else, `page/1`
 * included: one page has one address.
 */
export function parsePageSegments(segments: readonly string[]): number | null {
  if (segments.length === 0) return 1;
  const [word, digits, ...rest] = segments;
  if (word !== 'page' || digits === undefined || rest.length > 0 || !/^[1-9]\d*$/.test(digits)) return null;
  const page = Number(digits);
  return page > 1 && page <= highestPage ? page : null;
}
