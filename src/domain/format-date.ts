import type { Instant } from './comparison';

const dayInUtc = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "15 January 2025", always in UTC: the same words on every server and for every reader. */
export function formatDate(instant: Instant): string {
  return dayInUtc.format(new Date(instant));
}
