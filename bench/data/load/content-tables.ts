const definitions = ['topics', 'options', 'criteria', 'scenarios', 'faqs'];
const arrays = ['options', 'options_choose_when', 'rows', 'recommendations'];

/** What nothing else than content of the site is in. */
export const contentTables: readonly string[] = [
  ...['comparisons', ...definitions].flatMap((table) => [table, `_${table}_v`]),
  ...arrays.flatMap((array) => [`comparisons_${array}`, `_comparisons_v_version_${array}`]),
  'comparisons_rels',
  '_comparisons_v_rels',
  'comparison_changes',
  'published_changes',
  'source_uses',
];

/** What the site makes of its content itself: the index of words, and what comparisons come to. */
export const derivedTables = [
  'search_documents',
  'search_vocabulary',
  'search_later',
  'comparison_judgements',
];

/** What is written to besides. */
export const sharedTables = ['users', 'activity'];

/** Documents by whose presence a database is not empty. What refers to comparisons would go with them. */
export const documentTables = [
  'comparisons',
  ...definitions,
  'pages',
  'comments',
  'inquiries',
  'preview_links',
];
