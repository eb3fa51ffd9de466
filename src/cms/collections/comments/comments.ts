import type { CollectionConfig, Field } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators, colleagues, nobody, nobodyField } from '../../access/policies';
import { signComment } from './sign-comment';

export const commentEvents = ['comment', 'submit', 'withdraw', 'approve', 'request-changes'] as const;

const written = { update: nobodyField };
const ours = { create: nobodyField, update: nobodyField };

/** What colleagues say of a comparison before readers see it, and each step of its review: said is said. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: 'Comment', plural: 'Comments' },
  admin: { hidden: true, useAsTitle: 'body' },
  access: {
    admin: colleagues,
    create: colleagues,
    delete: nobody,
    read: colleagues,
    unlock: administrators,
    update: colleagues,
  },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads], beforeChange: [signComment] },
  fields: [
    {
      name: 'comparison',
      type: 'relationship',
      relationTo: 'comparisons',
      required: true,
      index: true,
      maxDepth: 0,
      access: written,
    },
    { name: 'author', type: 'relationship', relationTo: 'users', index: true, maxDepth: 0, access: ours },
    // Copied: what was said outlives the account.
    { name: 'authorName', type: 'text', access: ours },
    { name: 'event', type: 'select', defaultValue: 'comment', options: [...commentEvents], access: ours },
    bodyField(),
    {
      name: 'path',
      type: 'text',
      maxLength: 200,
      access: written,
      admin: { description: 'The field it is about, such as rows.2.cells.' },
    },
    { name: 'resolved', type: 'checkbox', defaultValue: false, index: true },
  ],
};

/** A step of the review may do without words; a comment may not. */
function bodyField(): Field {
  return {
    name: 'body',
    type: 'textarea',
    maxLength: 5000,
    access: written,
    validate: (value: string | null | undefined, { data }: { data: unknown }) => {
      if ((value ?? '').length > 5000) return 'A comment holds up to 5,000 characters.';
      return isStep(data) || (value ?? '').trim() !== '' || 'Write what you want to say.';
    },
  };
}

function isStep(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'event' in data && data.event !== 'comment';
}
