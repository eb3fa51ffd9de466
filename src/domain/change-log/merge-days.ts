import { dayOf } from '../freshness';
import type { NotedChange, NotedPublication } from './change-log';

/**
 * One entry for each day in UTC, newest first: who mends a slip an hour later tells readers once, and an outcome that
 * was put back before the day was over is not told at all. Of evidence only is known that it was revised.
 */
export function mergeDays(publications: readonly NotedPublication[]): readonly NotedPublication[] {
  const days = new Map<string, NotedPublication>();
  for (const { at, changes } of publications.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const day = dayOf(at);
    days.set(day, { at, changes: mergeChanges([...(days.get(day)?.changes ?? []), ...changes]) });
  }
  return [...days.values()].filter(({ changes }) => changes.length > 0).reverse();
}

function mergeChanges(changes: readonly NotedChange[]): readonly NotedChange[] {
  const merged = new Map<string, NotedChange>();
  for (const change of changes) {
    const key = 'name' in change ? `${change.of}:${change.name}` : change.of;
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, change) : change);
  }
  return [...merged.values()].filter((change) => !('before' in change) || change.before !== change.after);
}

function mergeTwo(earlier: NotedChange, later: NotedChange): NotedChange {
  if ('before' in earlier && 'before' in later) return { ...later, before: earlier.before };
  if ('options' in earlier && 'options' in later)
    return { ...later, options: [...new Set([...earlier.options, ...later.options])] };
  return later;
}
