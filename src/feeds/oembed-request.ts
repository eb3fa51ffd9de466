import { slugOfComparisonPath } from '../paths';

export interface OembedRequest {
  readonly slug: string;
  readonly format: 'json' | 'xml';
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

export interface OembedRefusal {
  readonly status: 400 | 404 | 501;
  readonly message: string;
}

/** What is asked for, or why it cannot be answered, as https://oembed.com wants it said. */
export function parseOembedRequest(query: URLSearchParams, origin: string): OembedRequest | OembedRefusal {
  const url = query.get('url');
  if (url === null) return { status: 400, message: 'Say which page: ?url=…' };
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return { status: 501, message: 'The format is json or xml.' };
  const [maxWidth, maxHeight] = [query.get('maxwidth'), query.get('maxheight')].map(parsePixels);
  if (maxWidth === null || maxHeight === null) {
    return { status: 400, message: 'maxwidth and maxheight are whole numbers of pixels above 0.' };
  }
  const page = URL.canParse(url) ? new URL(url) : null;
  const slug = page?.origin === origin && page.username === '' ? slugOfComparisonPath(page.pathname) : null;
  if (slug === null) return { status: 404, message: 'Only comparisons on this site can be embedded.' };
  return { slug, format, maxWidth, maxHeight };
}

/** Undefined where nothing is said, null where it makes no sense. */
function parsePixels(value: string | null): number | undefined | null {
  if (value === null || value === '') return undefined;
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;
}
