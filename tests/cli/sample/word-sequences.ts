import { createHash } from 'node:crypto';

const sequenceLength = 6;

/** Every run of six words, in lower case and without punctuation. */
export function wordSequences(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words
    .slice(sequenceLength - 1)
    .map((_, start) => words.slice(start, start + sequenceLength).join(' '));
}

export function fingerprint(sequence: string): string {
  return createHash('sha256').update(sequence).digest('hex').slice(0, 12);
}

/** All strings of a value, however deep. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
