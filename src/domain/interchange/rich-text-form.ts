import { safeLink } from '../safe-link';
import type { Path } from './json-text';

/** `short` prose is a few sentences inside a larger document: no headings, no pictures. */
export type ProseKind = 'short' | 'full';

export interface ProseProblem {
  readonly path: Path;
  readonly message: string;
}

type Node = Readonly<Record<string, unknown>>;

const shortNodes = ['paragraph', 'text', 'linebreak', 'tab', 'list', 'listitem', 'link', 'autolink'];
const fullNodes = [...shortNodes, 'heading', 'quote', 'horizontalrule', 'upload'];
const leaves = new Set(['text', 'linebreak', 'tab', 'horizontalrule', 'upload']);

/** What the editor of this prose could not show, or a reader must not be given. */
export function checkProse(stored: unknown, kind: ProseKind): readonly ProseProblem[] {
  const root = nodeOf(stored).root;
  return checkChildren(nodeOf(root), ['root'], kind === 'full' ? fullNodes : shortNodes);
}

function checkChildren(node: Node, path: Path, known: readonly string[]): ProseProblem[] {
  const { children } = node;
  if (!Array.isArray(children))
    return [{ path: [...path, 'children'], message: 'a list of parts must stand here' }];
  return children.flatMap((child, index) => checkNode(child, [...path, 'children', index], known));
}

function checkNode(value: unknown, path: Path, known: readonly string[]): ProseProblem[] {
  const node = nodeOf(value);
  const { type } = node;
  if (typeof type !== 'string' || !known.includes(type)) {
    return [{ path: [...path, 'type'], message: `“${String(type)}” is no part of prose here` }];
  }
  return [...checkOwn(node, type, path), ...(leaves.has(type) ? [] : checkChildren(node, path, known))];
}

function checkOwn(node: Node, type: string, path: Path): ProseProblem[] {
  if (typeof node.version !== 'number')
    return [{ path, message: 'a part of prose needs its version number' }];
  switch (type) {
    case 'text':
      return typeof node.text === 'string' ? [] : [{ path: [...path, 'text'], message: 'must be text' }];
    case 'heading':
      return ['h2', 'h3', 'h4'].includes(String(node.tag))
        ? []
        : [{ path: [...path, 'tag'], message: 'a heading is h2, h3 or h4' }];
    case 'link':
    case 'autolink':
      return checkLink(nodeOf(node.fields), [...path, 'fields']);
    case 'upload':
      return checkUpload(node, path);
    default:
      return [];
  }
}

function checkLink(fields: Node, path: Path): ProseProblem[] {
  if (fields.linkType === 'internal' || fields.doc) {
    return [{ path, message: 'a link names an address, such as /compare/a-vs-b, and no document' }];
  }
  if (typeof fields.url === 'string' && safeLink(fields.url) !== null) return [];
  const message = 'use a web address (https://…), mail address (mailto:…) or a path (/about)';
  return [{ path: [...path, 'url'], message }];
}

function checkUpload(node: Node, path: Path): ProseProblem[] {
  const { filename } = nodeOf(node.value);
  if (node.relationTo === 'media' && typeof filename === 'string' && filename !== '') return [];
  return [{ path: [...path, 'value'], message: 'a picture is named by its file: { "filename": "…" }' }];
}

/** The same prose with what its pictures refer to replaced. Undefined leaves a reference as it is. */
export function mapPictures<Prose>(prose: Prose, replace: (value: unknown) => unknown): Prose {
  const copy = structuredClone(prose);
  visit(copy, (node) => {
    if (node.type !== 'upload' || node.relationTo !== 'media') return;
    const replaced = replace(node.value);
    if (replaced !== undefined) node.value = replaced;
  });
  return copy;
}

function visit(value: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const entry of value) visit(entry, see);
  else if (isRecord(value)) {
    see(value);
    visit(value.root, see);
    visit(value.children, see);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nodeOf(value: unknown): Node {
  return isRecord(value) ? value : {};
}
