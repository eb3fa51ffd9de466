import type { Instant } from '../comparison';
import { addDays, dayOf } from '../freshness';
import type { NotedPublication, VerdictChange } from './change-log';

const daysShown = 90;

/** The newest change from one verdict to another, as long as a reader who knew the old one should be told. */
export function recentVerdictChange(
  publications: readonly NotedPublication[],
  now: Instant,
): VerdictChange | null {
  const [newest] = publications.flatMap(({ at, changes }) =>
    changes.flatMap((change) => {
      if (change.of !== 'verdict' || change.before === null || change.after === null) return [];
      return [{ at, before: change.before, after: change.after }];
    }),
  );
  return newest && addDays(dayOf(newest.at), daysShown) >= dayOf(now) ? newest : null;
}
