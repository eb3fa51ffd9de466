import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Network } from './network';

export interface Reply {
  readonly status: number;
  readonly location: string | null;
}

/** The address was found to be one that nobody may be sent to. */
export class AddressRefused extends Error {}

/**
 * One request. The name is resolved once, what it resolves to is checked, and the connection is made to exactly that:
 * a name that answers otherwise the next time gains nothing. The body is not read.
 */
export async function sendRequest(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Reply> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  await network.turn(url.host);
  const addresses = await network.resolve(host);
  if (addresses.length === 0 || !addresses.every(({ address }) => network.isAllowed(address))) {
    throw new AddressRefused('it leads to an address that is not on the public internet');
  }
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname: host,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method,
        headers: { accept: '*/*', 'user-agent': network.userAgent },
        // No connection of an earlier request, whose address was checked for that one only.
        agent: false,
        lookup: pinned(addresses),
        signal: AbortSignal.timeout(network.timeoutMs),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
        response.destroy();
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}
