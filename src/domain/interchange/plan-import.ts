import { createAddressing } from './address-comparison';
import { type InterchangeCollection, interchangeCollections } from './form';
import type { ReferencedCollection } from './map-references';
import { type Known, type Match, matchDocuments, type Named } from './match-documents';
import type { Entries, Entry, FileProblem } from './parse-interchange';
import { createResolver, type Resolve, type Target } from './resolve-reference';

export interface Planned {
  readonly collection: InterchangeCollection;
  readonly entry: Entry;
  readonly named: Named;
  /** Stands for the document in references; null when it will not be written. */
  readonly key: string;
  /** Null: it is new. */
  readonly id: number | null;
  readonly isSound: boolean;
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly resolvers: Readonly<Record<ReferencedCollection, Resolve>>;
  readonly problems: readonly FileProblem[];
}

interface Here {
  readonly known: Readonly<Record<ReferencedCollection, readonly Known[]>>;
  /** How each stored document is referred to, by id. */
  readonly keyOf: (collection: ReferencedCollection, id: number) => string;
  /** The stored comparison that the only one of the file is about, however it is named. */
  readonly comparison?: number | undefined;
}

/** Which document of a file is which stored one, and what every reference in it means. */
export function planImport(entries: Entries, here: Here): Plan {
  const planned: Planned[] = [];
  const problems: FileProblem[] = [];
  const resolvers: Record<ReferencedCollection, Resolve> = {
    ...{
      topics: nobody,
      options: nobody,
      criteria: nobody,
      scenarios: nobody,
      faqs: nobody,
      comparisons: nobody,
    },
    users: createResolver(targetsOf('users', here)),
  };
  for (const collection of interchangeCollections) {
    const list: readonly Entry[] = entries[collection];
    const named =
      collection === 'comparisons'
        ? entries.comparisons.map(
            createAddressing(optionsIn(planned, { here, resolvers }), here.known.comparisons),
          )
        : list.map((entry) => entry.named);
    const fixed = collection === 'comparisons' ? here.comparison : undefined;
    const matches: readonly Match[] =
      fixed === undefined ? matchDocuments(named, here.known[collection]) : [{ kind: 'known', id: fixed }];
    const taken = new Set(here.known[collection].map(({ id }) => here.keyOf(collection, id)));
    list.forEach((entry, index) => {
      const match = matches[index] ?? { kind: 'new' };
      const own = named[index] ?? entry.named;
      if (match.kind === 'refused') problems.push({ path: entry.path, message: match.message });
      const id = match.kind === 'known' ? match.id : null;
      const key = id === null ? freeKey(own.slug ?? own.name, taken) : here.keyOf(collection, id);
      const isSound = entry.form !== null && match.kind !== 'refused';
      planned.push({ collection, entry, named: own, key, id, isSound });
    });
    resolvers[collection] = createResolver([
      ...targetsOf(collection, here),
      ...planned
        .filter((one) => one.collection === collection && (one.isSound || one.entry.form === null))
        .flatMap(({ key, named, entry }) => [
          { key, ...named },
          { key, ...entry.named },
        ]),
    ]);
  }
  return { planned, resolvers, problems };
}

const nobody: Resolve = () => ({ ok: false, problem: 'missing' });

function targetsOf(collection: ReferencedCollection, { known, keyOf }: Here): Target[] {
  return known[collection].map((entry) => ({ ...entry, key: keyOf(collection, entry.id) }));
}

function optionsIn(
  planned: readonly Planned[],
  { here, resolvers }: { here: Here } & Pick<Plan, 'resolvers'>,
) {
  const given = planned.filter(({ collection }) => collection === 'options');
  return {
    resolve: resolvers.options,
    given: new Map(given.map(({ key, named }) => [key, named])),
    stored: new Map(here.known.options.map((entry) => [here.keyOf('options', entry.id), entry])),
  };
}

function freeKey(wished: string, taken: Set<string>): string {
  let key = wished;
  for (let again = 2; taken.has(key); again += 1) key = `${wished} (${again})`;
  taken.add(key);
  return key;
}
