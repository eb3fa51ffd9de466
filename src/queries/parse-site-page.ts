import { parseRichText } from '../domain/parse-rich-text';
import type { SitePage } from '../domain/site';
import type { Page } from '../payload-types';
import { isMedia, parseImage } from './parse-image';
import { parseSeo } from './parse-seo';

/** Payload document, populated to depth 1 → the standing page. */
export function parseSitePage(stored: Page): SitePage {
  const image = stored.meta?.image;
  const media = new Map(isMedia(image) ? [[image.id, image]] : []);
  const body = parseRichText(stored.body, (upload) => (isMedia(upload) ? parseImage(upload) : null));
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    title: stored.title,
    body,
    seo: parseSeo(stored.meta, { title: stored.title, text: body }, { media }),
    updatedAt: stored.updatedAt,
  };
}
