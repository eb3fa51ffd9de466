import type { Seo } from '../domain/comparison';
import { plainText, type RichText } from '../domain/rich-text';
import { shorten } from '../domain/shorten';
import type { Comparison, Media } from '../payload-types';
import { parseImage } from './parse-image';
import { idOf } from './reference';

/** What an editor left empty is taken from the content. */
export function parseSeo(
  stored: Comparison['meta'],
  content: { readonly title: string; readonly text: RichText },
  { media }: { readonly media: ReadonlyMap<number, Media> },
): Seo {
  return {
    title: stored?.title || content.title,
    description: stored?.description || shorten(plainText(content.text)),
    image: parseImage(media.get(idOf(stored?.image) ?? 0)),
  };
}
