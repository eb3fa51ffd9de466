/** A document by the names it has outside the database. */
export interface Named {
  readonly slug: string | null;
  readonly name: string;
}

export interface Known extends Named {
  readonly id: number;
}

export type Match =
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Which stored document each one of a file is: the one with its slug; else the one with its name, if either of the two
 * has no slug. Everything else is new. Never two documents of a file for one that is stored.
 */
export function matchDocuments(documents: readonly Named[], known: readonly Known[]): readonly Match[] {
  const repeated = findRepeated(documents);
  const bySlug = new Map(known.flatMap((entry) => (entry.slug ? [[entry.slug, entry] as const] : [])));
  const byName = groupByName(known);
  const claimed = new Set(
    documents.flatMap(({ slug }) => (slug === null ? [] : (bySlug.get(slug)?.id ?? []))),
  );
  const unmatched = documents.filter(({ slug }) => slug === null || !bySlug.has(slug));
  const rivals = groupByName(unmatched);
  return documents.map((document, index): Match => {
    const message = repeated.get(index);
    if (message) return { kind: 'refused', message };
    const same = document.slug === null ? undefined : bySlug.get(document.slug);
    if (same) return { kind: 'known', id: same.id };
    // A draft goes to the one that says its name alone; of several, to the one that has no slug either.
    const isSure = document.slug === null || (rivals.get(document.name) ?? []).length === 1;
    const namesakes = (byName.get(document.name) ?? []).filter(({ id }) => isSure && !claimed.has(id));
    return matchByName(document, namesakes);
  });
}

function matchByName({ slug, name }: Named, namesakes: readonly Known[]): Match {
  const drafts = namesakes.filter((entry) => entry.slug === null);
  const candidates = drafts.length > 0 || slug !== null ? drafts : namesakes;
  const [first, second] = candidates;
  if (!first) return { kind: 'new' };
  if (!second) return { kind: 'known', id: first.id };
  const message = `${candidates.length} documents here are called “${name}”: say which one by its slug`;
  return { kind: 'refused', message };
}

/** By position, what is said of a document that stood in the file before. */
function findRepeated(documents: readonly Named[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const repeated = new Map<number, string>();
  documents.forEach(({ slug, name }, index) => {
    const key = slug === null ? `name ${name}` : `slug ${slug}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else repeated.set(index, `“${slug ?? name}” is entry ${first + 1} of this list already`);
  });
  return repeated;
}

function groupByName<Entry extends Named>(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.name);
    if (group) group.push(entry);
    else groups.set(entry.name, [entry]);
  }
  return groups;
}
