import { foldName } from '../fold-name';
import type { NamedDefinition, PasteTarget } from './paste-plan';

/** In the table, else defined elsewhere, else new: by name, whatever its case and accents. */
export function findTarget(
  name: string,
  present: readonly (NamedDefinition | null)[],
  known: readonly NamedDefinition[],
): PasteTarget {
  const folded = foldName(name);
  const index = present.findIndex((definition) => definition && foldName(definition.name) === folded);
  const found = present[index];
  if (found) return { kind: 'present', index, id: found.id, name: found.name };
  const other = known.find((definition) => foldName(definition.name) === folded);
  return other ? { kind: 'known', id: other.id, name: other.name } : { kind: 'new', name: name.trim() };
}

/** Two names for the same thing have the same key. */
export function targetKey(target: PasteTarget): string {
  return target.kind === 'present' ? `present ${target.index}` : foldName(target.name);
}

export const longestName = 300;
