import { absoluteUrl } from '../domain/absolute-url';
import type { PageMetadata } from '../domain/metadata';
import type { Image } from '../domain/rich-text';

/** The picture an editor chose, if any. */
export function openGraphImage(image: Image | null, origin: string): PageMetadata['openGraph']['image'] {
  if (!image) return null;
  const { url, alt, width, height } = image;
  return { url: absoluteUrl(url, origin), alt, width, height };
}
