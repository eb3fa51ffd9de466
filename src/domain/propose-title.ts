const longest = 300;

/** “A vs B”, for a comparison that nobody gave a title; empty while there is nothing to compare. */
export function proposeTitle(names: readonly string[]): string {
  const known = names.map((name) => name.trim()).filter((name) => name !== '');
  const title = known.join(' vs ');
  return known.length < 2 || known.length < names.length || title.length > longest ? '' : title;
}
