import { foldName } from '../../../../domain/fold-name';
import type { Definition } from '../definitions.client';

export type Suggestion =
  | { readonly kind: 'choose'; readonly definition: Definition; readonly isTaken: boolean }
  | { readonly kind: 'create'; readonly name: string };

const mostShown = 8;
export const longestName = 300;

/**
 * What the typed letters can mean, the likeliest first: the very name, names with a word that begins so, a new definition
 * unless there is one of that name, and at the end what is in the table already.
 */
export function suggest(
  list: readonly Definition[],
  typed: string,
  taken: ReadonlySet<number>,
): readonly Suggestion[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const matches = list
    .map((definition) => ({ definition, rank: rankOf(foldName(definition.name), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || one.definition.name.localeCompare(other.definition.name));
  const isDefined = matches[0]?.rank === 0;
  const choices = matches.slice(0, mostShown).map(({ definition, rank }) => {
    const isTaken = taken.has(definition.id);
    return { kind: 'choose' as const, definition, isTaken, isLast: isTaken && rank > 0 };
  });
  return [
    ...choices.filter(({ isLast }) => !isLast),
    ...(isDefined ? [] : [{ kind: 'create' as const, name: typed.trim().slice(0, longestName) }]),
    ...choices.filter(({ isLast }) => isLast),
  ];
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : 3;
}
