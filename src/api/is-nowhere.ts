/** What keeps versions. Asked for those of anything else, Payload fails. */
export const versioned = [
  'comparisons',
  'topics',
  'pages',
  'options',
  'criteria',
  'scenarios',
  'faqs',
] as const;
export const versionedGlobals: readonly string[] = [];

/** Addresses that Payload has a route for, and nothing behind it. */
export function isNowhere({ method, url }: Request): boolean {
  const [, , first = '', second = '', third = ''] = new URL(url).pathname.split('/');
  if (first === 'globals' && third === 'versions') return !versionedGlobals.includes(second);
  if (second === 'versions') return !versioned.some((slug) => slug === first);
  // Payload cannot: its condition names a table that its statement does not join.
  return first === 'payload-preferences' && method === 'DELETE';
}
