import { joinWords } from './describe-outcome';
import { isolate } from './isolate';
import { countDecided, type Standing } from './standing';

/** What the verdicts of all its comparisons say of an option, in one sentence; empty where there are none. */
export function describeVerdicts(name: string, standing: Standing, counted: number): string {
  if (countDecided(standing) === 0) return '';
  const parts = [
    `is our overall pick in ${standing.wins}`,
    ...(standing.ties > 0 ? [`ties in ${standing.ties}`] : []),
    ...(standing.losses > 0 ? [`is not in ${standing.losses}`] : []),
    ...(standing.open > 0 ? [`in ${standing.open} it depends, or both belong together`] : []),
  ];
  return `Of ${comparisons(counted)}, ${isolate(name)} ${joinWords(parts)}.`;
}

/** Over what the numbers were counted, where that is not everything. */
export function describeCounted(counted: number, total: number): string {
  return counted < total
    ? `Counted over the ${comparisons(counted)} published last, of ${total}.`
    : `Counted over ${comparisons(counted)}.`;
}

function comparisons(count: number): string {
  return count === 1 ? 'one comparison' : `${count} comparisons`;
}
