import { type Decision, isWonBy, type OptionId } from './outcome';

/** One outcome between the options of a comparison; `about` is the id of the criterion, null for the verdict. */
export interface Judgement {
  readonly about: number | null;
  readonly options: readonly OptionId[];
  readonly outcome: Decision;
}

/** How often an option won, tied and lost. `open` had no winner to single out: together, or it depends. */
export interface Standing {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  readonly open: number;
}

/** What is unknown, and facts that nobody can win, are in no number; neither is what the option took no part in. */
export function countStanding(option: OptionId, judgements: readonly Judgement[]): Standing {
  const own = judgements.filter(({ options }) => options.includes(option)).map(({ outcome }) => outcome);
  const wins = own.filter((outcome) => isWonBy(outcome, option)).length;
  return {
    wins,
    ties: countKind(own, 'tie'),
    losses: countKind(own, 'win') - wins,
    open: countKind(own, 'together') + countKind(own, 'depends'),
  };
}

function countKind(outcomes: readonly Decision[], kind: Decision['kind']): number {
  return outcomes.filter((outcome) => outcome.kind === kind).length;
}

export function countDecided({ wins, ties, losses, open }: Standing): number {
  return wins + ties + losses + open;
}

/** Where the option was judged, the criteria it wins most often first; those that decide nothing are left out. */
export function standingsByCriterion(option: OptionId, judgements: readonly Judgement[]) {
  const byCriterion = groupBy(judgements, ({ about }) => (about === null ? [] : [about]));
  return [...byCriterion]
    .map(([criterion, own]) => ({ criterion, standing: countStanding(option, own) }))
    .filter(({ standing }) => countDecided(standing) > 0)
    .sort((a, b) => compareStandings(a.standing, b.standing));
}

/** Every option that took part, the one that won most often first. */
export function standingsByOption(judgements: readonly Judgement[]) {
  const byOption = groupBy(judgements, ({ options }) => options);
  return [...byOption]
    .map(([option, own]) => ({ option, standing: countStanding(option, own) }))
    .filter(({ standing }) => countDecided(standing) > 0)
    .sort((a, b) => compareStandings(a.standing, b.standing));
}

function compareStandings(a: Standing, b: Standing): number {
  return b.wins - a.wins || a.losses - b.losses || countDecided(b) - countDecided(a);
}

/** The options that stand beside this one most often come first; equally often: in order of appearance. */
export function rankAlternatives(option: OptionId, compared: readonly (readonly OptionId[])[]) {
  const others = compared
    .filter((options) => options.includes(option))
    .map((options) => [...new Set(options)].filter((other) => other !== option));
  return [...groupBy(others, (options) => options)]
    .map(([other, shared]) => ({ option: other, shared: shared.length }))
    .sort((a, b) => b.shared - a.shared);
}

function groupBy<T>(entries: readonly T[], keysOf: (entry: T) => readonly number[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
