import { joinWords } from './describe-outcome';
import { isolate } from './isolate';
import type { OptionId } from './outcome';
import type { Tally } from './tally';

interface NamedOption {
  readonly id: OptionId;
  readonly name: string;
}

/** The tally in sentences for a reader: who wins how many, what has no single winner, and what was left out. */
export function describeTally(tally: Tally, options: readonly NamedOption[]): readonly string[] {
  if (tally.counted === 0) return ['No criterion here has a winner.', ...describeLeftOut(tally)];
  const counted = `Of ${countOf(tally.counted, 'criterion', 'criteria')}, ${describeWins(tally, options)}`;
  return [`${[counted, ...describeShared(tally)].join('; ')}.`, ...describeLeftOut(tally)];
}

function describeWins(tally: Tally, options: readonly NamedOption[]): string {
  const wins = tally.wins.map(({ option, wins }) => {
    const name = options.find(({ id }) => id === option)?.name ?? '';
    return `${isolate(name)} wins ${wins === 0 ? 'none' : wins}`;
  });
  return joinWords(wins);
}

function describeShared({ ties, together, depends }: Tally): readonly string[] {
  const parts = [
    ties > 0 ? countOf(ties, 'is a tie', 'are ties') : '',
    together > 0 ? countOf(together, 'calls for using them together', 'call for using them together') : '',
    depends > 0 ? countOf(depends, 'depends on the case', 'depend on the case') : '',
  ].filter(Boolean);
  return parts.length === 0 ? [] : [joinWords(parts)];
}

function describeLeftOut({ leftOut }: Tally): readonly string[] {
  const parts = [
    leftOut.unknown > 0 ? `${leftOut.unknown} where the winner is unknown` : '',
    leftOut.none > 0 ? countOf(leftOut.none, 'fact that nobody can win', 'facts that nobody can win') : '',
  ].filter(Boolean);
  return parts.length === 0 ? [] : [`Left out: ${joinWords(parts)}.`];
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
