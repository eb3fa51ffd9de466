import type { NamedDefinition, PageOfList } from '../../domain/hubs';

/** Which page of which hub. */
export interface HubAddress {
  readonly slug: string;
  readonly page: number;
}

/** Ids replaced by what they stand for; what is not public is left out. */
export function pick<Key extends string, Entry extends Readonly<Record<Key, number>>>(
  entries: readonly Entry[],
  key: Key,
  found: ReadonlyMap<number, NamedDefinition>,
): (Omit<Entry, Key> & Record<Key, NamedDefinition>)[] {
  return entries.flatMap((entry) => {
    const definition = found.get(entry[key]);
    if (!definition) return [];
    const { id, slug, name } = definition;
    return [{ ...entry, [key]: { id, slug, name } }];
  });
}

/** Where in its list a page stands. */
export function placeInList({ page, pages, total }: PageOfList): PageOfList {
  return { page, pages, total };
}
