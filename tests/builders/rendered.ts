import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The markup without class names, which are nobody's promise. */
export function markupOf(element: ReactElement): string {
  return renderToStaticMarkup(element).replace(/ class="[^"]*"/g, '');
}

/** The words alone, as a reader meets them. */
export function wordsOf(element: ReactElement): string {
  return wordsIn(markupOf(element));
}

export function wordsIn(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The rows of the first table, each as the words of its cells. */
export function tableOf(markup: string): readonly (readonly string[])[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => wordsIn(cell)),
  );
}
