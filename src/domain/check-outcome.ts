import type { DraftNames, DraftOutcome, Problem } from './comparison-draft';
import { outcomeKinds } from './outcome';

interface OutcomePlace {
  readonly path: string;
  /** Whose outcome it is, in words: "Row 3 (Type safety)". */
  readonly subject: string;
  readonly compared: ReadonlySet<number>;
  readonly names: DraftNames;
}

/** An outcome must have what its kind needs and may only name options of its own comparison. */
export function checkOutcome(
  outcome: DraftOutcome,
  { path, subject, compared, names }: OutcomePlace,
): Problem[] {
  if (outcome.kind !== null && !outcomeKinds.some((kind) => kind === outcome.kind)) {
    return [
      {
        severity: 'malformed',
        path: `${path}.kind`,
        message: `${subject}: “${outcome.kind}” is no outcome.`,
      },
    ];
  }
  if (outcome.kind === 'win')
    return checkWinners(outcome, { path: `${path}.winners`, subject, compared, names });
  if (outcome.kind === 'depends' && !outcome.condition.trim()) {
    const message = `${subject}: say what the outcome depends on.`;
    return [{ severity: 'incomplete', path: `${path}.condition`, message }];
  }
  return [];
}

function checkWinners(
  { winners }: DraftOutcome,
  { path, subject, compared, names }: OutcomePlace,
): Problem[] {
  if (winners.length === 0) {
    return [{ severity: 'incomplete', path, message: `${subject}: a win needs at least one winner.` }];
  }
  return winners
    .filter((winner) => !compared.has(winner))
    .map((winner) => ({
      severity: 'incomplete' as const,
      path,
      message: `${subject}: the winner ${names.options.get(winner) ?? winner} is not in this comparison.`,
    }));
}
