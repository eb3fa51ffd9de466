import { foldName } from '../fold-name';
import type { OptionId, Outcome } from '../outcome';

interface NamedOption {
  readonly id: OptionId;
  readonly name: string;
}

const words = new Map<string, Outcome>(
  Object.entries<Outcome>({
    tie: { kind: 'tie' },
    draw: { kind: 'tie' },
    equal: { kind: 'tie' },
    both: { kind: 'together' },
    together: { kind: 'together' },
    'use both': { kind: 'together' },
    'use them together': { kind: 'together' },
    none: { kind: 'none' },
    'no winner': { kind: 'none' },
    'n/a': { kind: 'none' },
    unknown: { kind: 'unknown' },
    '?': { kind: 'unknown' },
  }),
);

/** The outcome that a pasted cell names: an option, several, a kind, or "Depends: on what". Null when it names none. */
export function readOutcomeWords(pasted: string, options: readonly NamedOption[]): Outcome | null {
  const named = optionNamed(pasted, options);
  if (named !== null) return { kind: 'win', winners: [named] };
  const known = words.get(foldName(pasted));
  if (known) return known;
  const condition = /^(?:it )?depends(?: on)?\s*[:,–—-]?\s*(.+)$/is.exec(pasted.trim())?.[1];
  if (condition) return { kind: 'depends', condition };
  return severalWinners(pasted, options);
}

function severalWinners(pasted: string, options: readonly NamedOption[]): Outcome | null {
  const winners = pasted.split(/,|&|\+|\band\b/i).map((part) => optionNamed(part, options));
  const found = winners.filter((winner) => winner !== null);
  return found.length > 1 && found.length === winners.length
    ? { kind: 'win', winners: [...new Set(found)] }
    : null;
}

function optionNamed(text: string, options: readonly NamedOption[]): OptionId | null {
  const folded = foldName(text);
  return folded ? (options.find(({ name }) => foldName(name) === folded)?.id ?? null) : null;
}
