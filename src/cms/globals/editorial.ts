import type { GlobalConfig } from 'payload';
import { recordEvent } from '../../publishing/record-event';
import { administrators, colleagues } from '../access/policies';

/** How the people here work together. Readers see none of it. */
export const Editorial: GlobalConfig = {
  slug: 'editorial',
  label: 'Editorial rules',
  admin: { group: 'Settings', description: 'How comparisons come to be published.' },
  access: { read: colleagues, update: administrators },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        const after = { id: doc.id };
        const change = {
          collection: 'editorial',
          id: Number(doc.id),
          action: 'changed',
          before: after,
          after,
        } as const;
        await recordEvent(req, { ...change, title: 'Editorial rules' });
        return doc;
      },
    ],
  },
  fields: [
    {
      name: 'fourEyes',
      label: 'Four eyes: somebody else has to approve',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description:
          'On: a comparison is published only after somebody approved exactly these words who neither submitted nor last changed them. Schedules, imports and API keys are held to it, too. Off: editors and administrators publish as they like.',
      },
    },
  ],
};
