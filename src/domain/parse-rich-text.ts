import type { Block, Image, Inline, ListEntry, RichText } from './rich-text';
import { safeLink } from './safe-link';

type Node = Readonly<Record<string, unknown>>;

/** Finds the picture a stored upload node refers to; null when it is gone or not public. */
export type FindImage = (upload: unknown) => Image | null;

const formatBits = { bold: 1, italic: 2, strike: 4, code: 16 } as const;

/**
 * Editor JSON (Lexical) → the domain's prose. Unknown nodes keep their words and lose their form; links that a reader
 * must not follow keep their words and lose the link.
 */
export function parseRichText(stored: unknown, findImage: FindImage = () => null): RichText {
  const root = nodeOf(nodeOf(stored).root);
  return childrenOf(root).flatMap((node) => parseBlock(node, findImage));
}

function parseBlock(node: Node, findImage: FindImage): Block[] {
  switch (node.type) {
    case 'heading':
      return withWords({ kind: 'heading', level: headingLevel(node.tag), children: parseInlines(node) });
    case 'list':
      return [parseList(node, findImage)];
    case 'quote':
      return withWords({ kind: 'quote', children: parseInlines(node) });
    case 'horizontalrule':
      return [{ kind: 'rule' }];
    case 'upload': {
      const image = findImage(node.value);
      return image ? [{ kind: 'image', image }] : [];
    }
    default:
      return withWords({ kind: 'paragraph', children: parseInlines(node) });
  }
}

function withWords<B extends Block & { readonly children: readonly Inline[] }>(block: B): B[] {
  return block.children.length > 0 ? [block] : [];
}

function headingLevel(tag: unknown): 2 | 3 | 4 {
  if (tag === 'h4' || tag === 'h5' || tag === 'h6') return 4;
  return tag === 'h3' ? 3 : 2;
}

function parseList(node: Node, findImage: FindImage): Block {
  const entries: ListEntry[] = [];
  for (const child of childrenOf(node)) {
    const sublists = childrenOf(child).filter((grandchild) => grandchild.type === 'list');
    const words = childrenOf(child)
      .filter((grandchild) => grandchild.type !== 'list')
      .flatMap(parseInline);
    const nested = sublists.map((list) => parseList(list, findImage));
    const last = entries.at(-1);
    // Lexical stores a nested list as an entry of its own, after the one it belongs to.
    if (words.length === 0 && nested.length > 0 && last) {
      entries[entries.length - 1] = { ...last, sublists: [...last.sublists, ...nested] };
    } else if (words.length > 0 || nested.length > 0) {
      entries.push({ children: words, sublists: nested });
    }
  }
  return { kind: 'list', ordered: node.listType === 'number', entries };
}

function parseInlines(node: Node): Inline[] {
  return childrenOf(node).flatMap(parseInline);
}

function parseInline(node: Node): Inline[] {
  switch (node.type) {
    case 'text':
      return parseText(node);
    case 'linebreak':
      return [{ kind: 'break' }];
    case 'tab':
      return [{ kind: 'text', text: ' ' }];
    case 'link':
    case 'autolink': {
      const children = parseInlines(node);
      const href = safeLink(String(nodeOf(node.fields).url ?? ''));
      return href === null || children.length === 0 ? children : [{ kind: 'link', href, children }];
    }
    default:
      return parseInlines(node);
  }
}

function parseText(node: Node): Inline[] {
  if (typeof node.text !== 'string' || node.text === '') return [];
  const format = typeof node.format === 'number' ? node.format : 0;
  return [
    {
      kind: 'text',
      text: node.text,
      ...(format & formatBits.bold ? { bold: true } : {}),
      ...(format & formatBits.italic ? { italic: true } : {}),
      ...(format & formatBits.strike ? { strike: true } : {}),
      ...(format & formatBits.code ? { code: true } : {}),
    },
  ];
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node.children) ? node.children.map(nodeOf) : [];
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
