import { joinWords } from '../describe-outcome';
import { isolate } from '../isolate';
import type { OptionId } from '../outcome';
import { bestScore, findLeaders, rankOptions, type WeighedRow } from '../ranking';
import { type Basis, canCount } from './basis';
import { type Contribution, explainLead } from './explain-lead';
import { findFlip } from './find-flip';

export interface Decision {
  /** Rows on their basis, with the weights that are to count. */
  readonly rows: readonly (WeighedRow & { readonly name: string })[];
  readonly options: readonly { readonly id: OptionId; readonly name: string }[];
  readonly basis: Basis;
}

/**
 * The means, best first, as they are shown: scores out of ten, or shares of the weight. The first two look the same only
 * if they are.
 */
export function describeMeans(means: readonly (number | null)[], basis: Basis): readonly string[] {
  const forms = [0, 1, 2, 3].map((more) => means.map((mean) => describeMean(mean, basis, more)));
  const isLevel = means[0] === means[1];
  return forms.find(([first, second]) => (first === second) === isLevel) ?? forms.at(-1) ?? [];
}

function describeMean(mean: number | null, basis: Basis, more: number): string {
  if (mean === null) return 'Not ranked';
  return basis === 'scores' ? mean.toFixed(1 + more) : `${((mean / bestScore) * 100).toFixed(more)}%`;
}

/** Who is first, in one sentence. */
export function describePlaces(decision: Decision): string {
  const ranking = rankOptions(decision.rows, idsOf(decision));
  const leaders = namesOf(findLeaders(decision.rows, idsOf(decision)), decision);
  if (leaders === '') return 'Nothing counts now: raise the weight of a criterion.';
  const [mean, secondMean] = describeMeans(
    ranking.map(({ score }) => score),
    decision.basis,
  );
  const second = ranking[1];
  if (!second || second.score === null) return `${leaders} comes first, with ${mean}.`;
  if (second.rank === 1) return `${leaders} are level, with ${mean} each.`;
  return `${leaders} comes first, with ${mean}, before ${namesOf([second.option], decision)} with ${secondMean}.`;
}

/** Which criteria put the first before the second, and which speak against it; empty where nobody leads. */
export function describeReasons(decision: Decision): readonly string[] {
  const lead = explainLead(decision.rows, idsOf(decision));
  if (!lead) return [];
  const [leader, rival] = [lead.leader, lead.rival].map((option) => namesOf([option], decision));
  const speaks = (name: string, contributions: readonly Contribution[]) =>
    contributions.length === 0 ? [] : [`For ${name}: ${listReasons(contributions, decision)}.`];
  return [
    ...speaks(
      leader ?? '',
      lead.contributions.filter(({ points }) => points > 0),
    ),
    ...speaks(
      rival ?? '',
      lead.contributions.filter(({ points }) => points < 0),
    ),
  ];
}

/** What would change the first place; empty while nothing counts. */
export function describeFlip(decision: Decision): string {
  const now = findLeaders(decision.rows, idsOf(decision));
  if (now.length === 0) return '';
  const flip = findFlip(decision.rows, idsOf(decision));
  if (!flip) return 'No single weight changes who comes first, whatever you set it to.';
  const { name } = decision.rows[flip.row] ?? { name: '' };
  const then = `${namesOf(flip.leaders, decision)} ${flip.leaders.length > 1 ? 'would be level' : 'would come first'}`;
  return `The smallest change: with ${isolate(name)} at ${flip.to} instead of ${flip.from}, ${then}.`;
}

/** The criteria that take no part, whatever they weigh, and why; empty where all do. */
export function describeLeftOut(decision: Decision): string {
  const left = decision.rows.filter((row) => !canCount(row, idsOf(decision)));
  if (left.length === 0) return '';
  const want = decision.basis === 'scores' ? 'a score' : 'an outcome that can be counted';
  return `Left out for want of ${want}: ${joinWords(left.map(({ name }) => isolate(name)))}.`;
}

function idsOf({ options }: Decision): readonly OptionId[] {
  return options.map(({ id }) => id);
}

function namesOf(ids: readonly OptionId[], { options }: Decision): string {
  return joinWords(options.filter(({ id }) => ids.includes(id)).map(({ name }) => isolate(name)));
}

const mostReasons = 3;

function listReasons(contributions: readonly Contribution[], { rows, basis }: Decision): string {
  const named = contributions
    .slice(0, mostReasons)
    .map(
      ({ row, points }) => `${isolate(rows[row]?.name ?? '')} (${describePoints(Math.abs(points), basis)})`,
    );
  const more = contributions.length - mostReasons;
  return joinWords(more > 0 ? [...named, `${more} more`] : named);
}

function describePoints(points: number, basis: Basis): string {
  if (basis === 'outcomes') return `${Math.round((points / bestScore) * 100)}%`;
  return points < 0.05 ? 'under 0.1' : points.toFixed(1);
}
