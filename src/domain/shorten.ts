/** What search results show of a description before they cut it themselves. */
const descriptionLength = 160;

/** Whole words only, with an ellipsis where something was cut; text without spaces is cut between characters. */
export function shorten(text: string, length = descriptionLength): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const whole = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
