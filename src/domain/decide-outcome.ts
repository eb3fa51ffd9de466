import type { Cell } from './comparison';
import { type OptionId, type Outcome, unknownOutcome } from './outcome';

interface Judged {
  /** What the editor stated, or null where the scores are to decide. */
  readonly stated: Outcome | null;
  readonly cells: Readonly<Record<OptionId, Pick<Cell, 'score'>>>;
  readonly options: readonly OptionId[];
}

/** The editor's word where there is one; otherwise the best score wins, and needs a rival with a score to win. */
export function decideOutcome({ stated, cells, options }: Judged): Outcome {
  if (stated) return stated;
  const scored = options.flatMap((option) => {
    const score = cells[option]?.score ?? null;
    return score === null ? [] : [{ option, score }];
  });
  if (scored.length < 2) return unknownOutcome;
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best).map(({ option }) => option);
  return winners.length === scored.length ? { kind: 'tie' } : { kind: 'win', winners };
}
