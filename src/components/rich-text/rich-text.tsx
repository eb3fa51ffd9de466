import type { Block, ListEntry, RichText } from '../../domain/rich-text';
import { Figure } from './figure';
import { InlineText } from './inline-text';
import styles from './rich-text.module.css';

interface RichTextProps {
  readonly text: RichText;
  /** Added to each heading's level, so that prose keeps its place below the heading it stands under. */
  readonly headingOffset?: number;
}

export function RichTextView({ text, headingOffset = 0 }: RichTextProps) {
  if (text.length === 0) return null;
  return (
    <div className={styles.prose}>
      <Blocks text={text} headingOffset={headingOffset} />
    </div>
  );
}

function Blocks({ text, headingOffset = 0 }: RichTextProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
  return text.map((block, index) => <BlockView key={index} block={block} headingOffset={headingOffset} />);
}

function BlockView({ block, headingOffset }: { readonly block: Block; readonly headingOffset: number }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineText inlines={block.children} />
        </p>
      );
    case 'heading': {
      const Heading = headingTag(block.level + headingOffset);
      return (
        <Heading dir="auto">
          <InlineText inlines={block.children} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List dir="auto">
          <Entries entries={block.entries} headingOffset={headingOffset} />
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote dir="auto">
          <InlineText inlines={block.children} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'image':
      return <Figure image={block.image} />;
  }
}

interface EntriesProps {
  readonly entries: readonly ListEntry[];
  readonly headingOffset: number;
}

function Entries({ entries, headingOffset }: EntriesProps) {
  return entries.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list
    <li key={index}>
      <InlineText inlines={entry.children} />
      <Blocks text={entry.sublists} headingOffset={headingOffset} />
    </li>
  ));
}

function headingTag(level: number) {
  const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return tags[Math.max(0, level - 2)] ?? 'h6';
}
