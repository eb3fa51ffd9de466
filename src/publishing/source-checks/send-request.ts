import http from 'node:http';
import https from 'node:https';
import { findAddresses, hostOf, pinned } from '../checked-address';
import type { Network } from './network';

export interface Reply {
  readonly status: number;
  readonly location: string | null;
}

/**
 * One request. The name is resolved once, what it resolves to is checked, and the connection is made to exactly that.
 * The body is not read.
 */
export async function sendRequest(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Reply> {
  await network.turn(url.host);
  const addresses = await findAddresses(url, network);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname: hostOf(url),
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
