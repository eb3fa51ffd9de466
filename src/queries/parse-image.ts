import type { Image } from '../domain/rich-text';
import type { Media } from '../payload-types';

/** Null for a picture that is gone, or whose file was never finished. */
export function parseImage(media: Media | null | undefined): Image | null {
  const size = media?.sizes?.large?.url ? media.sizes.large : media;
  if (!media || !size?.url || !size.width || !size.height) return null;
  const image = { url: size.url, alt: media.alt, width: size.width, height: size.height };
  return media.caption ? { ...image, caption: media.caption } : image;
}

export function isMedia(value: unknown): value is Media {
  return typeof value === 'object' && value !== null && 'alt' in value && 'url' in value;
}
