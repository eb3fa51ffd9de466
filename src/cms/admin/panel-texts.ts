import type { Config } from 'payload';

/** Where Payload's own words do not tell somebody new what to do. */
export const panelTexts: NonNullable<Config['i18n']> = {
  translations: {
    en: {
      general: {
        noResultsFound: 'Nothing to show here',
        noResultsDescription:
          'Nothing was made yet, or the search and the filters above leave nothing over. What belongs here is said at the top.',
      },
    },
  },
};
