import type { Instant } from './comparison';
import { parseCells } from './parse-cells';

/** How often the facts are looked at again; all in days. */
export interface FreshnessRules {
  readonly reviewEveryDays: number;
  readonly dueSoonDays: number;
  /** A cell checked longer ago than this is worth another look. */
  readonly recheckAfterDays: number;
}

export const defaultFreshnessRules: FreshnessRules = {
  reviewEveryDays: 180,
  dueSoonDays: 30,
  recheckAfterDays: 365,
};

/** A day of the calendar in UTC, such as `2026-11-23`: reviews are due on days, not at moments. */
export type Day = string;

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export type ReviewState = 'none' | 'overdue' | 'soon' | 'fresh';

/** On the day itself a review is due, and not overdue until the day is over. */
export function reviewState(
  reviewDueAt: Instant | null,
  today: Day,
  { dueSoonDays }: FreshnessRules,
): ReviewState {
  if (reviewDueAt === null) return 'none';
  const due = dayOf(reviewDueAt);
  if (due < today) return 'overdue';
  return due <= addDays(today, dueSoonDays) ? 'soon' : 'fresh';
}

export function nextReviewDue(reviewedAt: Instant, { reviewEveryDays }: FreshnessRules): Instant {
  return `${addDays(dayOf(reviewedAt), reviewEveryDays)}T00:00:00.000Z`;
}

export function isReviewedOn(lastReviewedAt: Instant | null, today: Day): boolean {
  return lastReviewedAt !== null && dayOf(lastReviewedAt) === today;
}

export interface CellsToVerify {
  /** Cells that an editor doubts. */
  readonly marked: number;
  /** The earliest day on which a cell was checked that was checked at all. */
  readonly oldestCheck: Day | null;
}

/** What the cells of all rows, as stored, say of their own age. Cells that cannot be read count for nothing. */
export function countCellsToVerify(rows: readonly { readonly cells: unknown }[]): CellsToVerify {
  const cells = rows.flatMap(({ cells: stored }) => {
    const parsed = parseCells(stored);
    return parsed.ok ? Object.values(parsed.cells) : [];
  });
  const checks = cells.flatMap(({ verifiedAt }) => (verifiedAt === null ? [] : [dayOf(verifiedAt)]));
  return {
    marked: cells.filter(({ toVerify }) => toVerify).length,
    oldestCheck: checks.toSorted()[0] ?? null,
  };
}
