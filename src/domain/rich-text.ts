/** Formatted prose as plain values: what a page, Markdown and JSON are all rendered from. Links are already safe. */
export type RichText = readonly Block[];

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly ListEntry[] }
  | { readonly kind: 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'image'; readonly image: Image };

export interface ListEntry {
  readonly children: readonly Inline[];
  readonly sublists: readonly Block[];
}

export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly code?: true;
      readonly strike?: true;
    }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

/** An uploaded picture. `alt` is never empty; width and height are pixels of the size named by `url`. */
export interface Image {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
}

/** The words alone, blocks joined by one space: for descriptions, feeds and length checks. */
export function plainText(text: RichText): string {
  return text.map(blockText).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.children);
    case 'list':
      return block.entries
        .map((entry) => [inlineText(entry.children), plainText(entry.sublists)].join(' '))
        .join(' ');
    case 'rule':
    case 'image':
      return '';
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'link' ? inlineText(inline.children) : ' ';
    })
    .join('');
}
