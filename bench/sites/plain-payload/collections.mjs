// @ts-check
// What Verdict stores, as Payload's documentation has one write it down: the same fields, readable by all, and nothing else.

/** @typedef {import('payload').Field} Field */

/** @type {(...names: string[]) => Field[]} */
const texts = (...names) => names.map((name) => ({ name, type: 'text' }));
/** @type {(...names: string[]) => Field[]} */
const prose = (...names) => names.map((name) => ({ name, type: 'richText' }));
/** @type {(name: string, relationTo: string, more?: { hasMany: true }) => Field} */
const relation = (name, relationTo, more) =>
  // @ts-expect-error The names of collections are Verdict's to the types.
  ({ name, type: 'relationship', relationTo, ...more });
/** @type {(slug: string, ...fields: Field[]) => import('payload').CollectionConfig} */
const collection = (slug, ...fields) => ({ slug, access: { read: () => true }, fields });

/** @type {Field} */
const slug = { name: 'slug', type: 'text', unique: true, index: true };
/** @type {Field} */
const picture = { name: 'logo', type: 'upload', relationTo: 'media' };

/** @type {Field} */
const outcome = {
  name: 'outcome',
  type: 'group',
  fields: [
    {
      name: 'kind',
      type: 'select',
      options: ['win', 'tie', 'together', 'depends', 'none', 'unknown'],
    },
    relation('winners', 'options', { hasMany: true }),
    ...texts('qualifier', 'condition', 'label'),
  ],
};

/** @type {Field[]} */
const comparisonFields = [
  ...texts('title'),
  slug,
  relation('topic', 'topics'),
  ...prose('intro'),
  {
    name: 'options',
    type: 'array',
    fields: [relation('option', 'options'), { name: 'chooseWhen', type: 'array', fields: texts('reason') }],
  },
  { name: 'verdict', type: 'group', fields: [outcome, ...prose('text')] },
  {
    name: 'rows',
    type: 'array',
    fields: [
      relation('criterion', 'criteria'),
      { name: 'weight', type: 'number' },
      { name: 'cells', type: 'json' },
      outcome,
      ...texts('note'),
    ],
  },
  {
    name: 'recommendations',
    type: 'array',
    fields: [relation('scenario', 'scenarios'), outcome, ...prose('reasoning')],
  },
  relation('faqs', 'faqs', { hasMany: true }),
  {
    name: 'callToAction',
    type: 'group',
    fields: [...texts('heading', 'action', 'label', 'href'), ...prose('text')],
  },
  relation('related', 'comparisons', { hasMany: true }),
  ...prose('disclosure'),
  {
    name: 'meta',
    type: 'group',
    fields: [...texts('title', 'description'), { ...picture, name: 'image' }],
  },
  relation('authors', 'users', { hasMany: true }),
  relation('reviewedBy', 'users'),
  { name: 'publishedAt', type: 'date' },
  { name: 'lastReviewedAt', type: 'date' },
  { name: 'reviewDueAt', type: 'date' },
];

export const collections = [
  collection('comparisons', ...comparisonFields),
  collection('options', ...texts('name', 'summary', 'website'), slug, picture, ...prose('description')),
  collection('criteria', ...texts('name', 'group', 'measures'), slug, ...prose('howWeJudge')),
  collection('scenarios', ...texts('name', 'description'), slug),
  collection('faqs', ...texts('question'), ...prose('answer')),
  collection('topics', ...texts('name', 'description'), slug),
  collection('pages', ...texts('title'), slug, ...prose('body')),
  { ...collection('media', ...texts('alt', 'caption')), upload: true },
  {
    ...collection('users', ...texts('name', 'role', 'jobTitle', 'bio'), slug, {
      name: 'publicProfile',
      type: 'checkbox',
    }),
    auth: true,
  },
];
