import type { Field, GlobalConfig } from 'payload';
import { safeLink } from '../../domain/safe-link';
import { recordEvent } from '../../publishing/record-event';
import { everyone, publishers } from '../access/policies';
import { textRowLabel } from '../fields/row-labels';

const addressHelp = 'Use a path on this site (/about) or a web address (https://…).';

const isAddress = (value: string | null | undefined) => Boolean(value) && safeLink(value ?? '') !== null;

/** "Link 2: About". */
const linkRowLabel = textRowLabel({ noun: 'Link', field: 'label' });

const linkFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'label',
        label: 'Text of the link',
        type: 'text',
        required: true,
        maxLength: 80,
        admin: { width: '40%' },
      },
      {
        name: 'href',
        label: 'Web address or path',
        type: 'text',
        required: true,
        maxLength: 2000,
        validate: (value: string | null | undefined) => isAddress(value) || addressHelp,
        admin: { width: '60%' },
      },
    ],
  },
];

function standardsField(name: string, label: string): Field {
  return {
    name,
    label,
    type: 'text',
    maxLength: 2000,
    validate: (value: string | null | undefined) => !value || isAddress(value) || addressHelp,
    admin: { placeholder: `/${name}` },
  };
}

export const Site: GlobalConfig = {
  slug: 'site',
  label: 'Site',
  admin: { group: 'Settings', description: 'What every page shows around its own content.' },
  access: { read: everyone, update: publishers },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        const after = { id: doc.id };
        await recordEvent(req, {
          collection: 'site',
          id: Number(doc.id),
          action: 'changed',
          title: 'Site',
          before: after,
          after,
        });
        return doc;
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Verdict', maxLength: 80 },
    {
      name: 'tagline',
      type: 'text',
      maxLength: 160,
      admin: { description: 'The heading of the front page: what readers find here.' },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 320,
      admin: { description: 'What search engines show for the front page.' },
    },
    {
      name: 'publisher',
      type: 'group',
      admin: { description: 'Who answers for the content; named in the data for search engines.' },
      fields: [
        { name: 'name', type: 'text', maxLength: 160 },
        { name: 'url', label: 'Web address', type: 'text', maxLength: 2000 },
        { name: 'email', type: 'email' },
      ],
    },
    {
      name: 'standards',
      type: 'group',
      admin: { description: 'Linked under every comparison, so that readers can see how you work.' },
      fields: [
        standardsField('methodology', 'Address of the page that says how you judge'),
        standardsField('disclosure', 'Address of the page that says who pays you'),
      ],
    },
    {
      name: 'navigation',
      type: 'array',
      labels: { singular: 'Link', plural: 'Links' },
      admin: { description: 'Links at the top of every page.', components: { RowLabel: linkRowLabel } },
      maxRows: 8,
      fields: linkFields,
    },
    {
      name: 'footer',
      type: 'group',
      admin: { description: 'What stands at the bottom of every page.' },
      fields: [
        { name: 'text', type: 'textarea', maxLength: 400 },
        {
          name: 'links',
          type: 'array',
          labels: { singular: 'Link', plural: 'Links' },
          admin: { components: { RowLabel: linkRowLabel } },
          maxRows: 12,
          fields: linkFields,
        },
      ],
    },
  ],
};
