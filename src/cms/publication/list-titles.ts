/** “A”, “B”, “C” and 4 more. */
export function listTitles(titles: readonly string[], most = 3): string {
  const named = titles.slice(0, most).map((title) => `“${title}”`);
  const rest = titles.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
