import type { Seo } from '../domain/comparison';
import { plainText, type RichText } from '../domain/rich-text';
import { shorten } from '../domain/shorten';
import type { Comparison } from '../payload-types';
import { parseImage } from './parse-image';

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
