import type { OptionId } from '../outcome';
import { findLeaders, heaviestWeight, type WeighedRow } from '../ranking';

/** One changed weight that changes who is first. */
export interface Flip {
  /** The place of the row. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Who is first then. */
  readonly leaders: readonly OptionId[];
}

/**
 * The smallest change of a single weight, to a whole number from 0 to 5, that changes the first place; null where none
 * does, or only by leaving nothing that counts. Of equally small ones, a change that puts somebody else first goes
 * before one that only draws level.
 */
export function findFlip(rows: readonly WeighedRow[], options: readonly OptionId[]): Flip | null {
  const now = findLeaders(rows, options);
  const flips = rows
    .flatMap((row, index) => listSteps(row).map((to) => ({ row: index, from: row.weight, to })))
    .map((step) => ({ ...step, leaders: findLeaders(withWeight(rows, step), options) }))
    .filter(({ leaders }) => leaders.length > 0 && !isSame(leaders, now));
  return flips.sort((a, b) => sizeOf(a) - sizeOf(b) || kept(a, now) - kept(b, now))[0] ?? null;
}

function listSteps({ weight }: WeighedRow): readonly number[] {
  return Array.from({ length: heaviestWeight + 1 }, (_, to) => to).filter((to) => to !== weight);
}

function withWeight(
  rows: readonly WeighedRow[],
  { row, to }: Pick<Flip, 'row' | 'to'>,
): readonly WeighedRow[] {
  return rows.map((other, index) => (index === row ? { ...other, weight: to } : other));
}

function isSame(some: readonly OptionId[], others: readonly OptionId[]): boolean {
  return some.length === others.length && some.every((option, index) => option === others[index]);
}

function sizeOf({ from, to }: Flip): number {
  return Math.abs(to - from);
}

function kept({ leaders }: Flip, now: readonly OptionId[]): number {
  return leaders.filter((option) => now.includes(option)).length;
}
