/** What a comment can be about, as the form names it. */
export const commentPlaces = [
  { path: 'title', name: 'Title' },
  { path: 'intro', name: 'Introduction' },
  { path: 'options', name: 'Options' },
  { path: 'rows', name: 'Side by side' },
  { path: 'verdict', name: 'Verdict' },
  { path: 'recommendations', name: 'Scenarios' },
  { path: 'faqs', name: 'Questions' },
  { path: 'meta', name: 'Search and sharing' },
] as const;
