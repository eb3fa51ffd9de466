import { absoluteUrl } from '../../domain/absolute-url';
import type { Block, Image, Inline, ListEntry, RichText } from '../../domain/rich-text';
import { safeLink } from '../../domain/safe-link';
import { codeSpan, escapeLine, escapeLineStart, escapeText, linkTarget, wrapWords } from './escape';

interface ProseContext {
  /** The page that the prose is on: links within the site are made whole with it. */
  readonly base: string;
  /** Added to each heading's level, as on the page. */
  readonly headingOffset?: number;
}

/** Prose as Markdown blocks. */
export function proseBlocks(text: RichText, context: ProseContext): readonly string[] {
  return text.map((block) => writeBlock(block, context)).filter((block) => block.trim() !== '');
}

/** A link, or its words alone where it leads nowhere that a reader may be sent. `words` are escaped already. */
export function writeLink(words: string, href: string, base: string): string {
  const safe = safeLink(href);
  if (safe === null || !URL.canParse(safe, base)) return words;
  return `[${words}](${linkTarget(absoluteUrl(safe, base))})`;
}

function writeBlock(block: Block, context: ProseContext): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLines(block.children, context.base);
    case 'heading':
      return heading(
        block.level + (context.headingOffset ?? 0),
        writeLines(block.children, context.base).replace(/\\?\n/g, ' '),
      );
    case 'list':
      return block.entries
        .map((entry, index) => writeEntry(entry, block.ordered ? `${index + 1}. ` : '- ', context))
        .join('\n');
    case 'quote':
      return prefixLines(writeLines(block.children, context.base), '> ', '> ');
    case 'rule':
      return '* * *';
    case 'image':
      return writeImage(block.image, context.base);
  }
}

/** `words` are escaped already. */
export function heading(level: number, words: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${words}`;
}

function writeEntry(entry: ListEntry, mark: string, context: ProseContext): string {
  const words = writeLines(entry.children, context.base);
  const below = proseBlocks(entry.sublists, context);
  return prefixLines([words, ...below].filter(Boolean).join('\n'), mark, ' '.repeat(mark.length));
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}

function writeImage({ url, alt, caption }: Image, base: string): string {
  const picture = `![${escapeText(alt)}](${linkTarget(absoluteUrl(url, base))})`;
  return caption ? `${picture}\n\n*${escapeLine(caption)}*` : picture;
}

function writeLines(inlines: readonly Inline[], base: string): string {
  return inlines
    .map((inline) => writeInline(inline, base))
    .join('')
    .split('\n')
    .map((line) => escapeLineStart(line))
    .join('\n')
    .trimEnd();
}

function writeInline(inline: Inline, base: string): string {
  switch (inline.kind) {
    case 'text':
      return writeText(inline);
    case 'link':
      return writeLink(
        inline.children
          .map((child) => writeInline(child, base))
          .join('')
          .replace(/\\\n/g, ' '),
        inline.href,
        base,
      );
    case 'break':
      return '\\\n';
  }
}

function writeText({ text, bold, italic, code, strike }: Extract<Inline, { kind: 'text' }>): string {
  let words = code ? codeSpan(text) : escapeText(text);
  if (strike) words = wrapWords(words, '~~');
  if (italic) words = wrapWords(words, '*');
  if (bold) words = wrapWords(words, '**');
  return words;
}
