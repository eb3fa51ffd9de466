import { parseRichText } from './parse-rich-text';
import { plainText } from './rich-text';

/** One place where two texts of the same document differ, in words that a person can read. */
export interface Difference {
  /** `rows.2.note` → “Rows 3 › Note”. */
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
}

type Leaves = ReadonlyMap<string, string>;

/** What the software keeps for itself: it differs without anybody having written anything. */
const bookkeeping = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'createdBy',
  '_status',
  'blockName',
]);

/** Everything that differs between two stored documents, in the order of the fields. Empty and missing are the same. */
export function listDifferences(mine: unknown, theirs: unknown): readonly Difference[] {
  const [ours, others] = [leavesOf(mine), leavesOf(theirs)];
  const places = new Set([...ours.keys(), ...others.keys()]);
  return [...places].flatMap((place) => {
    const pair = { mine: ours.get(place) ?? '', theirs: others.get(place) ?? '' };
    return pair.mine === pair.theirs ? [] : [{ place, ...pair }];
  });
}

function leavesOf(document: unknown): Leaves {
  return new Map(collect(document, []));
}

function collect(value: unknown, path: readonly string[]): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value))
    return value.flatMap((entry, index) => collect(entry, [...path, String(index + 1)]));
  if (typeof value !== 'object') return [[describe(path), String(value)]];
  if ('root' in value) return collect(plainText(parseRichText(value)), path);
  return Object.entries(value)
    .filter(([name]) => !bookkeeping.has(name))
    .flatMap(([name, entry]) => collect(entry, [...path, name]));
}

function describe(path: readonly string[]): string {
  return path.reduce((words, part) => {
    if (/^\d+$/.test(part)) return `${words} ${part}`;
    return words === '' ? inWords(part) : `${words} › ${inWords(part)}`;
  }, '');
}

/** `lastReviewedAt` → “Last reviewed at”. */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
