import type { Topic } from './comparison';
import type { PageOfList } from './hubs';
import type { TopicCount } from './site';

/** What a reader typed, taken apart. */
export interface SearchTerms {
  /** What is searched for, as the reader sees it: trimmed and cut to a sensible length. */
  readonly text: string;
  /** All words that have to be there, none of them a phrase: what the index is asked. */
  readonly loose: string;
  /** The same without its last word, which `prefix` begins; both empty where the last word is finished. */
  readonly rest: string;
  readonly prefix: string;
  /** With phrases in quotation marks, and words that must not be there; null without any. */
  readonly strict: string | null;
  /** Neighbouring characters of scripts that write no spaces, as the index keeps them. */
  readonly pieces: readonly string[];
  readonly isCut: boolean;
}

export const longestSearch = 200;
export const resultsPerPage = 10;
const mostWords = 12;

const spaceless = '\\u0e00-\\u0e7f\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af';
const spacelessRuns = new RegExp(`[${spaceless}]+`, 'gu');

/** Null where there is nothing to search for. */
export function parseSearch(given: string): SearchTerms | null {
  const whole = given
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const text = [...whole].slice(0, longestSearch).join('').trim();
  const pieces = [...text.matchAll(spacelessRuns)].flatMap(([run]) => piecesOf(run)).slice(0, mostWords * 2);
  const spaced = text.replace(spacelessRuns, ' ');
  const words = spaced
    .split(/[\s"“”„]+/u)
    .filter(isWord)
    .slice(0, mostWords);
  const wanted = words.filter((word) => !word.startsWith('-'));
  // Leaving words out needs something to leave them out of.
  const kept = wanted.length > 0 || pieces.length > 0 ? wanted : words;
  const loose = spell(kept);
  if (loose === '' && pieces.length === 0) return null;
  const isFinished = /["“”„\s]$/u.test(given) || kept.at(-1) !== words.at(-1);
  const prefix = isFinished ? '' : (loose.split(' ').at(-1) ?? '');
  const isNarrowed = kept.length < words.length || /["“”„][^"“”„]+\s[^"“”„]+["“”„]/u.test(spaced);
  return {
    text,
    loose,
    rest: prefix === '' ? '' : loose.split(' ').slice(0, -1).join(' '),
    prefix,
    strict: isNarrowed ? spellPhrases(spaced) : null,
    pieces,
    isCut: [...whole].length > longestSearch,
  };
}

function piecesOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** “vs” stands in nearly every title and tells none from another. */
function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !/^(vs\.?|versus|or)$/iu.test(word);
}

/** As the index spells: punctuation separates, except where it is a part of a name (C++, C#). */
function spell(words: readonly string[]): string {
  return words.map(cut).join(' ').trim();
}

function cut(word: string): string {
  return word
    .replaceAll('++', 'plusplus')
    .replaceAll('#', 'sharp')
    .replace(/[!"$%&()*+,./:;<=>?@[\\\]^_`{|}~-]+/g, ' ')
    .replace(/'/g, '’')
    .trim();
}

function spellPhrases(text: string): string {
  const parts = text
    .split(/["“”„]/u)
    .map((part, index) => (index % 2 === 1 ? `"${cut(part)}"` : spellWords(part)));
  return parts.join(' ').trim();
}

/** Each part of a word that must not be there has a minus of its own. */
function spellWords(text: string): string {
  const words = text.split(/\s+/u).filter(isWord);
  return words.map((word) => (word.startsWith('-') ? cut(word).replace(/\S+/g, '-$&') : cut(word))).join(' ');
}

/** A text with the words that were searched for marked. */
export type Highlighted = readonly { readonly text: string; readonly isMatch: boolean }[];

export const matchBegins = '\ue000';
export const matchEnds = '\ue001';

/** The database marks matches with two characters that stand in no text; a mark without its counterpart is none. */
export function parseHighlighted(marked: string): Highlighted {
  return marked
    .split(new RegExp(`(${matchBegins}[^${matchBegins}${matchEnds}]*${matchEnds})`, 'u'))
    .map((part) => ({
      text: part.replace(new RegExp(`[${matchBegins}${matchEnds}]`, 'gu'), ''),
      isMatch: part.startsWith(matchBegins) && part.endsWith(matchEnds),
    }))
    .filter(({ text }) => text !== '');
}

export interface SearchResult {
  readonly id: number;
  readonly slug: string;
  readonly title: Highlighted;
  readonly excerpt: Highlighted;
  readonly topic: Pick<Topic, 'slug' | 'name'> | null;
  readonly updatedAt: string;
}

/** One page of what was found; nothing was searched for where `text` is empty. */
export interface SearchAnswer extends PageOfList {
  readonly text: string;
  readonly isCut: boolean;
  /** What was looked for instead, because nothing was found for what was typed; else null. */
  readonly corrected: string | null;
  /** True where there may be more than `total`: very common words are not counted to the end. */
  readonly isMore: boolean;
  readonly topic: Topic | null;
  readonly topics: readonly TopicCount[];
  readonly results: readonly SearchResult[];
}
