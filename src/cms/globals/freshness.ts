import type { GlobalConfig } from 'payload';
import { defaultFreshnessRules } from '../../domain/freshness';
import { recordEvent } from '../../publishing/record-event';
import { draftReaders, publishers } from '../access/policies';

const days = (from: number, to: number) => ({ type: 'number', required: true, min: from, max: to }) as const;

/** How old facts may become, and whether their sources are looked at. */
export const Freshness: GlobalConfig = {
  slug: 'freshness',
  label: 'Freshness',
  admin: {
    group: 'Settings',
    description: 'When facts are looked at again. The dashboard lists what is due.',
  },
  access: { read: draftReaders, update: publishers },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        const id = Number(doc.id);
        const row = { id };
        await recordEvent(req, {
          collection: 'freshness',
          id,
          action: 'changed',
          title: 'Freshness',
          before: row,
          after: row,
        });
        return doc;
      },
    ],
  },
  fields: [
    {
      ...days(1, 3650),
      name: 'reviewEveryDays',
      label: 'Days from one review to the next',
      defaultValue: defaultFreshnessRules.reviewEveryDays,
      admin: {
        description:
          'Counted from the first publication and from each “Mark as reviewed”. Days that are set already stay.',
      },
    },
    {
      ...days(0, 365),
      name: 'dueSoonDays',
      label: 'Days before a review is due that it is listed as “due soon”',
      defaultValue: defaultFreshnessRules.dueSoonDays,
    },
    {
      ...days(1, 3650),
      name: 'recheckAfterDays',
      label: 'Days after which a checked cell is listed again',
      defaultValue: defaultFreshnessRules.recheckAfterDays,
    },
    {
      name: 'checkSources',
      label: 'Look whether sources still answer',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description:
          'Once an hour this server asks some of the web addresses that published comparisons name as sources, slowly, each one about once a week. It sends nothing but the request itself.',
      },
    },
  ],
};
