import type { ComparisonDraft, DraftNames } from '../comparison-draft';
import { listNames } from '../describe-outcome';
import type { OptionId } from '../outcome';
import type { ReadinessNote } from '../readiness';
import { tallyOutcomes } from '../tally';
import { advice } from './advice';
import { decideDraftRow, statedOutcome } from './decided-rows';

/** A verdict may well differ from the count of criteria; then readers need the reason, so the editor is told. */
export function adviseOnVerdict(draft: ComparisonDraft, names: DraftNames): ReadinessNote[] {
  const compared = draft.options.flatMap(({ option }) => option ?? []);
  const { wins, counted } = tallyOutcomes(
    draft.rows.map((row) => ({ outcome: decideDraftRow(row, compared) })),
    compared,
  );
  const most = Math.max(0, ...wins.map((entry) => entry.wins));
  const leaders = wins.filter((entry) => entry.wins === most).map(({ option }) => option);
  const verdict = statedOutcome(draft.verdict.outcome);
  const nameOf = (options: readonly OptionId[]) =>
    listNames(options.map((option) => ({ name: names.options.get(option) ?? `option ${option}` })));
  if (most === 0) return [];
  if (verdict?.kind === 'win' && !verdict.winners.some((winner) => leaders.includes(winner))) {
    const own = Math.max(
      0,
      ...wins.filter(({ option }) => verdict.winners.includes(option)).map((entry) => entry.wins),
    );
    return [
      advice(
        'verdict.outcome.winners',
        `The verdict names ${nameOf(verdict.winners)}, but ${nameOf(leaders)} ${leaders.length === 1 ? 'wins' : 'win'} more criteria (${most} to ${own}). Change one of them, or give the reason in the text.`,
      ),
    ];
  }
  const isLed = leaders.length === 1 && most * 2 > counted;
  if (verdict?.kind !== 'tie' || !isLed) return [];
  return [
    advice(
      'verdict.outcome.kind',
      `The verdict is a tie, but ${nameOf(leaders)} wins ${most} of ${counted} criteria. Change one of them, or give the reason in the text.`,
    ),
  ];
}
