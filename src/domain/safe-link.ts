const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address if a reader may be sent there (http, https, mailto, tel, or a path on this site), otherwise null. */
export function safeLink(href: string): string | null {
  // Browsers drop tabs and line breaks inside an address: what is judged must be what they would follow.
  const trimmed = href.replace(/[\t\n\r]/g, '').trim();
  if (/^[#?]/.test(trimmed) || /^\/(?![/\\])/.test(trimmed)) return trimmed;
  return URL.canParse(trimmed) && safeProtocols.has(new URL(trimmed).protocol) ? trimmed : null;
}

/** Like `safeLink`, for evidence: only web addresses can be a source. */
export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}
