import { type EdgeCache, expectHeard, purgeTimeoutMs } from './edge-cache';
import { surrogateKey } from './surrogate-keys';

/** How a cache that somebody else runs is told, as its manual has it; `.env.example` explains each part. */
export interface HttpPurge {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON in which `{keys}` or `{urls}` stands for a list; empty where the address says it all. */
  readonly body: string;
  /** JSON in which `{prefixes}` stands for a list; for patterns, where `body` has `{urls}`. */
  readonly prefixBody: string;
  readonly batch: number;
  readonly perMinute: number;
}

/** A cache with a purge call over HTTP, by surrogate keys or by addresses, such as Fastly's and Cloudflare's. */
export function httpCache(settings: HttpPurge, siteUrl: string): EdgeCache {
  const single = settings.url.includes('{key}');
  return {
    name: new URL(settings.url.replace('{key}', '')).origin,
    batch: single ? 1 : settings.batch,
    pauseMs: settings.perMinute === 0 ? 0 : 60_000 / settings.perMinute,
    async purge(addresses) {
      for (const call of callsFor(settings, addresses, siteUrl)) await send(settings, call);
    },
  };
}

interface Call {
  readonly url: string;
  readonly body: string;
}

function callsFor(settings: HttpPurge, addresses: readonly string[], siteUrl: string): Call[] {
  const { url, body, prefixBody } = settings;
  const keys = [...new Set(addresses.map(surrogateKey))];
  if (url.includes('{key}'))
    return keys.map((key) => ({ url: url.replace('{key}', encodeURIComponent(key)), body }));
  if (body.includes('{keys}')) return [{ url, body: filled(body, 'keys', keys) }];
  const exact = addresses.filter((address) => !address.endsWith('*'));
  const patterns = addresses.filter((address) => address.endsWith('*'));
  const urls = exact.map((address) => siteUrl + encodeURI(address));
  // As most write a prefix: without the scheme.
  const prefixes = patterns.map((pattern) => new URL(siteUrl).host + encodeURI(pattern.slice(0, -2)));
  return [
    ...(urls.length > 0 ? [{ url, body: filled(body, 'urls', urls) }] : []),
    ...(prefixes.length > 0 ? [{ url, body: filled(prefixBody, 'prefixes', prefixes) }] : []),
  ];
}

function filled(template: string, name: string, values: readonly string[]): string {
  return template.replace(`{${name}}`, () => JSON.stringify(values));
}

async function send({ method, headers }: HttpPurge, { url, body }: Call): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(purgeTimeoutMs),
  });
  await expectHeard(response, `${method} ${new URL(url).pathname}`);
}
