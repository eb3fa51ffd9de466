import { parseMarkdownTable } from './parse-markdown-table';
import { parseTabSeparated } from './parse-tab-separated';
import type { PastedGrid } from './pasted-grid';

/** A Markdown table where the text holds one, otherwise cells between tabs. */
export function parsePastedText(text: string): PastedGrid {
  return parseMarkdownTable(text) ?? parseTabSeparated(text);
}
