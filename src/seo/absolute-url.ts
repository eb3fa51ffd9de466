/** The full address of a path on this site, or of an image that lives elsewhere, unchanged. */
export function absoluteUrl(pathOrUrl: string, origin: string): string {
  return new URL(pathOrUrl, origin).href;
}
