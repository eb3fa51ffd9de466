/**
 * Origins whose pages may act with a login cookie. A machine's own names are one machine: somebody who opens
 * `localhost` where the site calls itself `127.0.0.1` must not be locked out of the panel.
 */
export function trustedOrigins(siteUrl: string): string[] {
  const { protocol, hostname, port } = new URL(siteUrl);
  if (!['localhost', '127.0.0.1'].includes(hostname)) return [siteUrl];
  return ['localhost', '127.0.0.1'].map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`);
}
