import { expect, test } from 'vitest';
import { describeMissed, describeUpcoming } from '../../../src/cms/admin/schedule/describe-schedule';

const due = '2026-12-01T08:00:00.000Z';

test('a plan is told in the zone it was made in, which is named', () => {
  expect(describeUpcoming({ type: 'publish', due, timezone: 'Europe/Berlin', person: 'Anna' })).toBe(
    'Will be published on 1 Dec 2026, 09:00 (Europe/Berlin) (planned by Anna), with everything that is saved here by then.',
  );
  expect(describeUpcoming({ type: 'unpublish', due, timezone: 'UTC', person: null })).toBe(
    'Will be taken off the site on 1 Dec 2026, 08:00 (UTC), and kept as a draft.',
  );
});

test('a plan without a zone is told in the reader’s own, which is named as well', () => {
  expect(describeUpcoming({ type: 'publish', due, timezone: null, person: null })).toContain(
    '1 Dec 2026, 21:00 (Pacific/Auckland)',
  );
});

test('what was refused is told with its reason and what to do', () => {
  expect(
    describeMissed({ action: 'not published', reason: 'The comparison needs a title.', at: due }),
  ).toMatch(/^Was to be published on .*, and was not: The comparison needs a title\. Put that right/);
});
