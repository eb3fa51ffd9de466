import { absoluteUrl } from '../domain/absolute-url';
import type { Comparison } from '../domain/comparison';
import { escapeXml } from '../domain/escape-xml';
import { sharePictureSize } from '../domain/share-picture';
import type { Site } from '../domain/site';
import { comparisonFormPath, embedPath } from '../paths';
import { element, writeXml } from './xml';

export interface OembedSources {
  readonly comparison: Pick<Comparison, 'slug' | 'title' | 'rows'>;
  readonly site: Pick<Site, 'name'>;
  readonly origin: string;
  /** The most that the asking page has room for, in pixels. */
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

export type Oembed = Readonly<Record<string, string | number>>;

const usualWidth = 800;
const mostHeight = 720;
const heightOf = { frame: 140, row: 72 } as const;

/** https://oembed.com: a frame with the table, no larger than asked for. It scrolls inside. */
export function buildOembed({ comparison, site, origin, maxWidth, maxHeight }: OembedSources): Oembed {
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const wanted = heightOf.frame + heightOf.row * comparison.rows.length;
  const height = Math.min(mostHeight, wanted, maxHeight ?? mostHeight);
  const source = escapeXml(absoluteUrl(embedPath(comparison.slug), origin));
  const title = escapeXml(comparison.title);
  return {
    version: '1.0',
    type: 'rich',
    title: comparison.title,
    provider_name: site.name,
    provider_url: origin,
    width,
    height,
    html: `<iframe src="${source}" title="${title}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`,
    ...thumbnail(comparison.slug, origin, maxWidth, maxHeight),
  };
}

/** A picture that would be larger than the room there is must not be named. */
function thumbnail(slug: string, origin: string, maxWidth = Infinity, maxHeight = Infinity): Oembed {
  const { width, height } = sharePictureSize;
  if (width > maxWidth || height > maxHeight) return {};
  return {
    thumbnail_url: absoluteUrl(comparisonFormPath(slug, 'png'), origin),
    thumbnail_width: width,
    thumbnail_height: height,
  };
}

export function writeOembedXml(oembed: Oembed): string {
  return writeXml(
    element(
      'oembed',
      Object.entries(oembed).map(([name, value]) => element(name, String(value))),
    ),
  );
}
