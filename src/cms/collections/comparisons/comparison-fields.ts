import type { Field } from 'payload';
import { mostOptions, mostRelated } from '../../../domain/check-comparison';
import { heaviestWeight } from '../../../domain/ranking';
import { cellsField } from '../../fields/cells-field';
import { outcomeField } from '../../fields/outcome-field';
import { shortProseField } from '../../fields/prose-field';
import { definitionRowLabel } from '../../fields/row-labels';
import { seoField } from '../../fields/seo-field';
import { slugField } from '../../fields/slug-field';
import { callToActionField } from './call-to-action-field';
import { freshnessFields } from './freshness-fields';

const optionsField: Field = {
  name: 'options',
  type: 'array',
  maxRows: mostOptions,
  labels: { singular: 'Option', plural: 'Options' },
  admin: {
    components: { Field: '/src/cms/admin/table-editor/options-in-table.client.tsx#OptionsInTable' },
  },
  fields: [
    { name: 'option', type: 'relationship', relationTo: 'options', index: true },
    {
      name: 'chooseWhen',
      label: 'Choose it when',
      type: 'array',
      labels: { singular: 'Reason', plural: 'Reasons' },
      fields: [{ name: 'reason', type: 'text', maxLength: 400 }],
    },
  ],
};

const rowsField: Field = {
  name: 'rows',
  type: 'array',
  labels: { singular: 'Row', plural: 'Rows' },
  admin: {
    components: { Field: '/src/cms/admin/table-editor/table-editor.client.tsx#TableEditor' },
  },
  fields: [
    { name: 'criterion', type: 'relationship', relationTo: 'criteria', index: true },
    { name: 'weight', type: 'number', defaultValue: 1, min: 0, max: heaviestWeight },
    cellsField,
    outcomeField('Empty: the scores decide; without scores it is unknown.'),
    { name: 'note', type: 'textarea', maxLength: 1000 },
  ],
};

const recommendationsField: Field = {
  name: 'recommendations',
  type: 'array',
  label: 'Scenarios',
  labels: { singular: 'Scenario', plural: 'Scenarios' },
  admin: {
    description:
      'Situations that readers recognise, each with what you recommend there and why. Without any, the section is left out.',
    components: {
      RowLabel: definitionRowLabel({
        noun: 'Scenario',
        array: 'recommendations',
        field: 'scenario',
        collection: 'scenarios',
      }),
    },
  },
  fields: [
    {
      name: 'scenario',
      type: 'relationship',
      relationTo: 'scenarios',
      index: true,
      admin: {
        components: { Field: '/src/cms/admin/definition-fields/scenario-field.client.tsx#ScenarioField' },
      },
    },
    outcomeField('What we recommend in this scenario.'),
    shortProseField({ name: 'reasoning' }),
  ],
};

const sidebarFields: Field[] = [
  slugField('The address: /compare/…. Empty: made on publishing, a-vs-b for two options.'),
  { name: 'topic', type: 'relationship', relationTo: 'topics', index: true, admin: { position: 'sidebar' } },
  {
    name: 'authors',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    filterOptions: { publicProfile: { equals: true } },
    admin: { position: 'sidebar', description: 'People with a public profile.' },
  },
  {
    name: 'reviewedBy',
    label: 'Reviewed by',
    type: 'relationship',
    relationTo: 'users',
    filterOptions: { publicProfile: { equals: true } },
    admin: { position: 'sidebar' },
  },
  dateField('publishedAt', 'Published on', 'Empty: the moment of the first publication.'),
  dateField('lastReviewedAt', 'Last reviewed on', 'Shown to readers.'),
  dateField('reviewDueAt', 'Review due on', 'When the facts should be checked again.'),
];

export const comparisonFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    index: true,
    maxLength: 300,
    admin: {
      placeholder: 'Empty: made of the options, “A vs B”',
      components: { afterInput: ['/src/cms/admin/title-proposal.client.tsx#TitleProposal'] },
    },
  },
  {
    type: 'tabs',
    tabs: [
      { label: 'Side by side', fields: [rowsField, optionsField] },
      {
        label: 'Introduction and verdict',
        fields: [
          shortProseField({ name: 'intro', label: 'Introduction' }),
          {
            name: 'verdict',
            type: 'group',
            fields: [outcomeField('The overall outcome.'), shortProseField({ name: 'text' })],
          },
        ],
      },
      { label: 'Scenarios', fields: [recommendationsField] },
      {
        label: 'Questions and next step',
        fields: [
          {
            name: 'faqs',
            label: 'Questions',
            type: 'relationship',
            relationTo: 'faqs',
            hasMany: true,
            admin: {
              components: {
                Field: '/src/cms/admin/definition-fields/questions-field.client.tsx#QuestionsField',
              },
            },
          },
          callToActionField,
          {
            name: 'related',
            label: 'Related comparisons',
            type: 'relationship',
            relationTo: 'comparisons',
            hasMany: true,
            maxRows: mostRelated,
            // Deeper, each comparison would bring its own, and those theirs.
            maxDepth: 1,
            filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
          },
          shortProseField({
            name: 'disclosure',
            admin: { description: 'Interests a reader should know of. Empty: nothing to disclose here.' },
          }),
        ],
      },
      { label: 'Search and sharing', fields: [seoField] },
    ],
  },
  ...sidebarFields,
  ...freshnessFields,
];

function dateField(name: string, label: string, description: string): Field {
  return {
    name,
    label,
    type: 'date',
    index: true,
    admin: {
      position: 'sidebar',
      description,
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
    },
  };
}
