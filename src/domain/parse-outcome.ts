import { type OptionId, type Outcome, unknownOutcome } from './outcome';

/** As the database keeps it: any part may be missing, whatever the kind. */
export interface StoredOutcome {
  readonly kind?: string | null;
  readonly winners?: readonly (number | { readonly id: number })[] | null;
  readonly qualifier?: string | null;
  readonly condition?: string | null;
  readonly label?: string | null;
}

/** The stated outcome, or null where none was stated. One that lacks what its kind needs is unknown, never a guess. */
export function parseOutcome(
  stored: StoredOutcome | null | undefined,
  compared: readonly OptionId[],
): Outcome | null {
  const kind = stored?.kind;
  if (!kind) return null;
  return { ...parseKind(stored, compared), ...(stored.label ? { label: stored.label } : {}) };
}

function parseKind(stored: StoredOutcome, compared: readonly OptionId[]): Outcome {
  switch (stored.kind) {
    case 'win': {
      const named = (stored.winners ?? []).map((winner) => (typeof winner === 'object' ? winner.id : winner));
      // In the comparison's own order, whichever order they were picked in.
      const winners = compared.filter((option) => named.includes(option));
      if (winners.length === 0) return unknownOutcome;
      return { kind: 'win', winners, ...(stored.qualifier ? { qualifier: stored.qualifier } : {}) };
    }
    case 'depends':
      return stored.condition ? { kind: 'depends', condition: stored.condition } : unknownOutcome;
    case 'tie':
    case 'together':
    case 'none':
      return { kind: stored.kind };
    default:
      return unknownOutcome;
  }
}
