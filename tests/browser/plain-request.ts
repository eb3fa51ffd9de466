import { get, type IncomingMessage } from 'node:http';
import { testSite } from '../setup/test-site';

export interface PlainAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** As it is sent: `fetch` would decompress it, and ask caches to look away whenever it names an edition. */
export function askPlainly(path: string, headers: Record<string, string> = {}): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    get(`${testSite().baseUrl}${path}`, { headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', reject);
  });
}
