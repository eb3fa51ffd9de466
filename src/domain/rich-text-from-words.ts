interface Words {
  readonly [key: string]: unknown;
  readonly root: {
    readonly [key: string]: unknown;
    readonly type: string;
    readonly children: { readonly [key: string]: unknown; type: string; version: number }[];
    readonly direction: 'ltr' | 'rtl' | null;
    readonly format: '';
    readonly indent: number;
    readonly version: number;
  };
}

/** Plain words → editor JSON (Lexical). Empty lines part paragraphs; other line breaks stay line breaks. */
export function richTextFromWords(words: string): Words {
  const paragraphs = words
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return { root: { ...block, type: 'root', children: paragraphs.map(paragraphOf) } };
}

const block = { direction: null, format: '' as const, indent: 0, version: 1 };

function paragraphOf(paragraph: string) {
  const children = paragraph
    .split('\n')
    .flatMap((line, index) =>
      index === 0 ? [textOf(line)] : [{ type: 'linebreak', version: 1 }, textOf(line)],
    );
  return { ...block, type: 'paragraph', children, textFormat: 0, textStyle: '' };
}

function textOf(text: string) {
  return { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 };
}
