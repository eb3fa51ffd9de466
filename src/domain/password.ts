/** In characters. No rule says which: a long sentence is as welcome as what a program made up. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** What everybody knows of somebody who has an account here. */
export interface KnownOfAccount {
  readonly name: string;
  readonly email: string;
  /** Of the site: its name, its host, the roles that there are. */
  readonly siteWords: readonly string[];
}

/** How many tries somebody needs who begins with the likeliest; the words are known to them. */
export type EstimateGuesses = (password: string, words: readonly string[]) => number;

/** With the limits on signing in, and with the work of each comparison, that is out of anybody's reach. */
const fewestGuesses = 1e8;
/** Characters that have to be left when what everybody knows is taken out. */
const fewestOwn = 8;
const shortestWord = 3;

/** What is wrong with a new password, in words for whoever chose it; null if nothing is. */
export function findPasswordProblem(
  password: string,
  account: KnownOfAccount,
  estimate: EstimateGuesses,
): string | null {
  const length = [...password].length;
  if (length < shortestPassword) return `Choose a password of ${shortestPassword} characters or more.`;
  if (length > longestPassword) return `A password has at most ${longestPassword} characters.`;
  const words = listKnownWords(account);
  if (without(password, words).length < fewestOwn) {
    return 'This password is little more than a name, an address or a word of this site. Choose one that has nothing to do with them.';
  }
  if (estimate(password, words) < fewestGuesses) {
    return 'This password, or one much like it, is among the first that are tried. Put several words together that nobody would expect beside each other.';
  }
  return null;
}

/** In lower case, the longest first: a part of a word must not be taken out before the whole. */
export function listKnownWords({ name, email, siteWords }: KnownOfAccount): readonly string[] {
  const words = [name, email, ...siteWords].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const known = words.map(plain).filter((word) => word.length >= shortestWord);
  return [...new Set(known)].toSorted((a, b) => b.length - a.length);
}

function without(password: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), plain(password));
}

/** What of a text is more than dressing. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
