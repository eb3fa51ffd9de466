import type { Config } from 'payload';

/** The zones a publication can be planned in. Without a choice it is UTC, and says so: never an unnamed local time. */
export const editorsTimeZones: NonNullable<Config['admin']>['timezones'] = {
  defaultTimezone: 'UTC',
  supportedTimezones: ({ defaultTimezones }) => [
    { label: 'UTC', value: 'UTC' },
    ...defaultTimezones.filter(({ value }) => value !== 'UTC'),
  ],
};
