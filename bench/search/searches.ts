/** What readers type, and what nobody should: common and rare words, beginnings, slips, phrases, nonsense. */
export function listSearches(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title, index) => {
    const [first = '', , second = '', , purpose = ''] = title.toLowerCase().split(' ');
    return [
      `${first} vs ${second} `,
      first.slice(0, Math.max(3, first.length - 3)),
      `${purpose} server`,
      misspell(first, index),
      `${misspell(first, index)} ${second}`,
      `database ${first}`,
      `${purpose} performance dat`,
      `"${first} vs" -${second}`,
    ];
  });
}

export const hardSearches: readonly string[] = [
  'database performance',
  'server',
  's',
  'the',
  '"database performance"',
  '"server for" database',
  'database or performance or server',
  'database -performance',
  'qqqqxyzzy',
  'a b c d e f g h i j k l m n o p',
];

function misspell(word: string, index: number): string {
  const at = 1 + (index % Math.max(1, word.length - 2));
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
}
