'use client';

import type { ClipboardEvent } from 'react';
import { parsePastedText } from '../../../../domain/paste/parse-pasted-text';
import { type PastedGrid, widthOf } from '../../../../domain/paste/pasted-grid';
import { gridFromHtml } from './grid-from-html.client';

/** What was pasted into a cell if it is a table, or a column into a name; null for text that belongs into the cell. */
export function readClipboard({ clipboardData, target }: ClipboardEvent): PastedGrid | null {
  const html = gridFromHtml(clipboardData.getData('text/html'));
  const grid = html && html.lines.length > 0 ? html : parsePastedText(clipboardData.getData('text/plain'));
  if (widthOf(grid) > 1) return grid;
  const isColumnOfNames = grid.lines.length > 1 && target instanceof HTMLInputElement;
  return isColumnOfNames ? grid : null;
}
