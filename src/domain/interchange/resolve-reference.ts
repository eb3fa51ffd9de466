import type { Named } from './match-documents';

export interface Target extends Named {
  /** Stands for the document while a file is read: unique in its collection. */
  readonly key: string;
}

export type Resolved =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly problem: 'missing' | 'ambiguous' };

export type Resolve = (reference: string) => Resolved;

/** A reference is a slug; else the name of a document without one; else any name that only one document has. */
export function createResolver(targets: readonly Target[]): Resolve {
  const bySlug = group(targets, ({ slug }) => slug);
  const byNameOfDraft = group(targets, ({ slug, name }) => (slug === null ? name : null));
  const byName = group(targets, ({ name }) => name);
  return (reference) => {
    const found = bySlug.get(reference) ?? byNameOfDraft.get(reference) ?? byName.get(reference);
    const [first, second] = found ?? [];
    if (!first) return { ok: false, problem: 'missing' };
    return second ? { ok: false, problem: 'ambiguous' } : { ok: true, key: first.key };
  };
}

/** What names the document so that it is found again; null when nothing does. */
export function referenceTo(target: Target, resolve: Resolve): string | null {
  const reference = target.slug ?? target.name;
  const found = resolve(reference);
  return reference !== '' && found.ok && found.key === target.key ? reference : null;
}

/** What an editor calls it where the name alone is clear; else its slug. */
export function labelOf(target: Target, resolve: Resolve): string | null {
  const found = resolve(target.name);
  return target.name !== '' && found.ok && found.key === target.key
    ? target.name
    : referenceTo(target, resolve);
}

function group(targets: readonly Target[], keyOf: (target: Target) => string | null) {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const key = keyOf(target);
    if (key === null || key === '') continue;
    const others = groups.get(key);
    if (!others) groups.set(key, [target]);
    // The same document by another of its names.
    else if (!others.some((other) => other.key === target.key)) others.push(target);
  }
  return groups;
}
