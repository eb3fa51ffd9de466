const mostNamed = 3;

/** “A”, “B”, “C” and 4 more; at least as many, where there may be others. */
export function listTitles(titles: readonly string[], { isAll } = { isAll: true }): string {
  const named = titles.slice(0, mostNamed).map((title) => `“${title}”`);
  const rest = titles.length - named.length;
  if (rest === 0) return named.join(', ');
  return `${named.join(', ')} and ${isAll ? '' : 'at least '}${rest} more`;
}
