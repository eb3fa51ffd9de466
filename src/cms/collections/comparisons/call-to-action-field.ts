import type { GroupField } from 'payload';
import { safeLink } from '../../../domain/safe-link';
import { shortProseField } from '../../fields/prose-field';

export const callToActionField: GroupField = {
  name: 'callToAction',
  label: 'Next step',
  type: 'group',
  fields: [
    { name: 'heading', type: 'text', maxLength: 200, admin: { placeholder: 'Need help choosing?' } },
    shortProseField({ name: 'text' }),
    {
      name: 'action',
      label: 'What readers can do',
      type: 'select',
      defaultValue: 'none',
      options: [
        { value: 'none', label: 'Nothing' },
        { value: 'form', label: 'Contact form' },
        { value: 'link', label: 'Button with a link' },
      ],
    },
    {
      name: 'label',
      label: 'Button text',
      type: 'text',
      maxLength: 80,
      admin: { condition: (_, siblings) => siblings?.action === 'link' },
    },
    {
      name: 'href',
      label: 'Web address or path',
      type: 'text',
      maxLength: 2000,
      validate: (value: string | null | undefined) =>
        !value ||
        safeLink(value) !== null ||
        'Use a web address (https://…) or a path on this site (/about).',
      admin: { condition: (_, siblings) => siblings?.action === 'link' },
    },
  ],
};
