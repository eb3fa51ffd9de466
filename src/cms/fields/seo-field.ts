import type { GroupField } from 'payload';

/** What search engines and link previews are told; empty parts are taken from the content itself. */
export const seoField: GroupField = {
  name: 'meta',
  label: 'Search and sharing',
  type: 'group',
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 120,
      admin: { description: 'Shown in search results; up to 60 characters fit. Empty: the title is used.' },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 320,
      admin: {
        description: 'One or two sentences; up to 155 characters fit. Empty: the introduction is used.',
      },
    },
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      admin: { description: 'Shown when the page is shared; 1200 × 630 pixels is best.' },
    },
  ],
};
