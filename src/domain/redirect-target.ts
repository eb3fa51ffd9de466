/** A path as redirects are compared by: without the slashes at its end. */
export function normalisePath(path: string): string {
  return path.trim().replace(/(?<=.)\/+$/, '');
}

/** Where a redirect leads, as it is stored: an address of this very site becomes its path. */
export function normaliseTarget(target: string, siteUrl: string): string {
  const trimmed = target.trim();
  const isOurs = URL.canParse(trimmed) && new URL(trimmed).origin === new URL(siteUrl).origin;
  const { pathname, search, hash } = isOurs ? new URL(trimmed) : { pathname: '', search: '', hash: '' };
  return isOurs ? `${normalisePath(pathname)}${search}${hash}` : trimmed;
}

/** The path on this site that a target ends at, question and fragment left out; null when it leads elsewhere. */
export function pathOfTarget(target: string): string | null {
  if (!target.startsWith('/')) return null;
  return normalisePath(target.split(/[?#]/, 1)[0] ?? '');
}
