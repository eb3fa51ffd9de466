import type { DraftOutcome, DraftRow } from '../comparison-draft';
import { decideOutcome } from '../decide-outcome';
import type { OptionId, Outcome } from '../outcome';
import { parseCells } from '../parse-cells';

/** What a draft's row comes to; a statement that is not finished decides nothing yet. */
export function decideDraftRow(row: DraftRow, compared: readonly OptionId[]): Outcome {
  const stated = statedOutcome(row.outcome);
  if (!stated && row.outcome.kind !== null) return { kind: 'unknown' };
  const parsed = parseCells(row.cells);
  return decideOutcome({ stated, cells: parsed.ok ? parsed.cells : {}, options: compared });
}

export function statedOutcome({ kind, winners, condition }: DraftOutcome): Outcome | null {
  switch (kind) {
    case 'win':
      return winners.length > 0 ? { kind, winners } : null;
    case 'depends':
      return { kind, condition };
    case 'tie':
    case 'together':
    case 'none':
    case 'unknown':
      return { kind };
    default:
      return null;
  }
}
