export const mostNamed = 3;

interface Whole {
  /** How many there are, where the titles are only the first of them. */
  readonly total?: number;
  /** There may be others beside these. */
  readonly isAll?: boolean;
}

/** “A”, “B”, “C” and 4 more; at least as many, where there may be others. */
export function listTitles(
  titles: readonly string[],
  { total = titles.length, isAll = true }: Whole = {},
): string {
  const named = titles.slice(0, mostNamed).map((title) => `“${title}”`);
  const rest = total - named.length;
  if (rest === 0) return named.join(', ');
  return `${named.join(', ')} and ${isAll ? '' : 'at least '}${rest} more`;
}
