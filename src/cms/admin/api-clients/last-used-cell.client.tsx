'use client';

import type { DefaultCellComponentProps } from 'payload';
import { inWords } from '../in-words';

export function LastUsedCell({ cellData }: DefaultCellComponentProps) {
  return typeof cellData === 'string' ? inWords(cellData) : 'Never used';
}
