import { bookkeeping } from './comparable-content';
import { parseRichText } from './parse-rich-text';
import { plainText } from './rich-text';

/** One place where two texts of the same document differ, in words that a person can read. */
export interface Difference {
  /** `rows.2.note` → “Row 3 (Speed) › Note”. */
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
}

type Leaves = ReadonlyMap<string, string>;

/** The name of what a reference leads to, where it is known. */
export type NameOf = (collection: 'options' | 'criteria' | 'scenarios', id: number) => string | undefined;

const references: Readonly<Record<string, Parameters<NameOf>[0]>> = {
  option: 'options',
  winners: 'options',
  cells: 'options',
  criterion: 'criteria',
  scenario: 'scenarios',
};

/** One of the entries of a field, in words. */
const entryWords: Readonly<Record<string, string>> = {
  rows: 'Row',
  options: 'Option',
  recommendations: 'Recommendation',
  faqs: 'Question',
  winners: 'Winner',
  authors: 'Author',
  related: 'Related comparison',
  sources: 'Source',
  chooseWhen: 'Reason to choose it',
};

/**
 * Everything that differs between two stored documents, in the order of the fields. Empty and missing are the same, and
 * so is the 0 that a form has in place of an empty list.
 */
export function listDifferences(
  mine: unknown,
  theirs: unknown,
  nameOf: NameOf = () => undefined,
): readonly Difference[] {
  const ours = leavesOf(withLists(mine, theirs), nameOf);
  const others = leavesOf(withLists(theirs, mine), nameOf);
  const places = new Set([...ours.keys(), ...others.keys()]);
  return [...places].flatMap((place) => {
    const pair = { mine: ours.get(place) ?? '', theirs: others.get(place) ?? '' };
    return pair.mine === pair.theirs ? [] : [{ place, ...pair }];
  });
}

function withLists(value: unknown, other: unknown): unknown {
  if (value === 0 && Array.isArray(other)) return [];
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => withLists(entry, Array.isArray(other) ? other[index] : null));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const counterpart = new Map(typeof other === 'object' && other !== null ? Object.entries(other) : []);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, withLists(entry, counterpart.get(name))]),
  );
}

function leavesOf(document: unknown, nameOf: NameOf): Leaves {
  const collect = (value: unknown, field: string, place: readonly string[]): [string, string][] => {
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value))
      return value.flatMap((entry, index) =>
        collect(entry, field, [...place, describeEntry({ field, entry, index }, nameOf)]),
      );
    if (typeof value !== 'object') return [[place.join(' › '), nameOfReference(field, value, nameOf)]];
    if ('root' in value) return collect(plainText(parseRichText(value)), field, place);
    return Object.entries(value)
      .filter(([name]) => !bookkeeping.has(name) && name !== 'blockName')
      .flatMap(([name, entry]) =>
        collect(entry, name, [...place, ...describeField(field, name, entry, nameOf)]),
      );
  };
  return new Map(collect(document, '', []));
}

/** A list says in its entries what it is; cells say which option they are of. */
function describeField(parent: string, name: string, value: unknown, nameOf: NameOf): readonly string[] {
  if (parent === 'cells') return [nameOfReference('cells', Number(name), nameOf)];
  return Array.isArray(value) || name === 'cells' ? [] : [inWords(name)];
}

function describeEntry(
  { field, entry, index }: { field: string; entry: unknown; index: number },
  nameOf: NameOf,
) {
  const numbered = `${entryWords[field] ?? inWords(field)} ${index + 1}`;
  const name = typeof entry === 'object' && entry !== null ? nameInEntry(entry, nameOf) : undefined;
  return name ? `${numbered} (${name})` : numbered;
}

function nameInEntry(entry: object, nameOf: NameOf): string | undefined {
  const [found] = Object.entries(entry).flatMap(([field, value]) => {
    const collection = references[field];
    return collection && typeof value === 'number' ? (nameOf(collection, value) ?? []) : [];
  });
  return found;
}

function nameOfReference(field: string, value: unknown, nameOf: NameOf): string {
  const collection = references[field];
  return (collection && typeof value === 'number' ? nameOf(collection, value) : undefined) ?? String(value);
}

/** `lastReviewedAt` → “Last reviewed at”. */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
