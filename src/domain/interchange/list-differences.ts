import { parseRichText } from '../parse-rich-text';
import { plainText } from '../rich-text';
import { shorten } from '../shorten';
import { describePlace } from './describe-place';
import type { Form } from './form';
import type { Path } from './json-text';

export interface Difference {
  /** In an editor's words: "row 2 (Type safety), weight". */
  readonly field: string;
  /** Empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** What is worth reading of one document before somebody says yes. */
export const mostDifferences = 60;

/** Field by field what changes in a document; none when both say the same. */
export function listDifferences(before: Form, after: Form): readonly Difference[] {
  return [...differencesIn(before, after, [])].map(({ path, ...values }) => ({
    field: describePlace(path, after, before),
    before: inWords(values.before),
    after: inWords(values.after),
  }));
}

interface Pair {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

function differencesIn(before: unknown, after: unknown, path: Path): Pair[] {
  if (isSame(before, after)) return [];
  if (isProse(before) || isProse(after) || isNames(before) || isNames(after))
    return [{ path, before, after }];
  if (!isParts(before) && !isParts(after)) return [{ path, before, after }];
  const [old, now] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return keys.flatMap((key) =>
    differencesIn(old[key], now[key], [...path, isList(before) || isList(after) ? Number(key) : key]),
  );
}

function partsOf(value: unknown): Record<string, unknown> {
  return isParts(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const isList = Array.isArray;

/** Lists of references or sentences are shown whole. */
function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}

function isProse(value: unknown): boolean {
  return isParts(value) && 'root' in value;
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isProse(value)) return shorten(plainText(parseRichText(value)) || 'formatting', 160);
  if (isNames(value)) return shorten(value.join(', '), 160);
  return shorten(typeof value === 'string' ? value : JSON.stringify(value), 160);
}

export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isParts(one) || !isParts(other) || isList(one) !== isList(other)) return false;
  const [left, right] = [partsOf(one), partsOf(other)];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  );
}
