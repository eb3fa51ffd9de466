import type { RichText } from '../../src/domain/rich-text';

export function aText(...paragraphs: readonly string[]): RichText {
  return paragraphs.map((text) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] }));
}
