import type { Seo } from '../domain/comparison';
import { plainText, type RichText } from '../domain/rich-text';
import type { Comparison } from '../payload-types';
import { parseImage } from './parse-image';

const longestDescription = 155;

/** What an editor left empty is taken from the content. */
export function parseSeo(
  stored: Comparison['meta'],
  content: { readonly title: string; readonly text: RichText },
): Seo {
  return {
    title: stored?.title || content.title,
    description: stored?.description || shorten(plainText(content.text)),
    image: parseImage(stored?.image),
  };
}

function shorten(text: string): string {
  if (text.length <= longestDescription) return text;
  return `${text.slice(0, longestDescription - 1).replace(/\s+\S*$/, '')}…`;
}
