/**
 * Words as they are, whatever they contain: nothing in them becomes formatting, markup, a link or the end of a table
 * cell. Line breaks become spaces, or they would begin a block of their own.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<=[\w.+-])@(?=[\w.-])/g, '\\@')
    .replace(/!(?=\\\[|$)/g, '\\!');
}

/** A line that would begin a heading, list, quote, table or underline by what its words begin with does so no more. */
export function escapeLineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** One line of words that stands by itself: a heading, a cell, an entry. */
export function escapeLine(text: string): string {
  return escapeLineStart(escapeText(text).trim());
}

/** Code between as many backticks as it takes for those in it to be harmless. */
export function codeSpan(text: string): string {
  const code = text.replace(/[\s\p{Cc}]+/gu, ' ');
  if (code.trim() === '') return code;
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

/** An address in angle brackets, where spaces and parentheses do no harm. */
export function linkTarget(href: string): string {
  return `<${href.replace(/[\s\p{Cc}]/gu, '').replace(/[<>\\|]/g, encodeURIComponent)}>`;
}

/** Formatting around words; spaces at their ends stay outside, where Markdown wants them. */
export function wrapWords(words: string, mark: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const [before = '', after = ''] = words.split(inner);
  return `${before}${mark}${inner}${mark}${after}`;
}
