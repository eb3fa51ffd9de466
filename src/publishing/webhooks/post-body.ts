import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { ReceiverAnswer } from '../../domain/webhook';
import { AddressRefused, findAddresses, hostOf, pinned } from '../checked-address';
import { describeFailure } from '../describe-failure';
import { findAddressProblem, type ReceiverRules } from './receiver-address';

export interface Parcel {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const mostKept = 1024;

/** One POST. No redirect is followed; of the answer, its first kilobyte is kept as text. Never throws. */
export async function postBody(
  parcel: Parcel,
  rules: ReceiverRules,
  timeoutMs: number,
): Promise<ReceiverAnswer> {
  const problem = findAddressProblem(parcel.url, rules);
  if (problem !== null) return { kind: 'unreachable', problem };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const addresses = await Promise.race([findAddresses(new URL(parcel.url), rules), rejectedBy(signal)]);
    return await send(parcel, { lookup: pinned(addresses), signal });
  } catch (error) {
    const why = error instanceof AddressRefused ? error.message : describeFailure(error, timeoutMs);
    return { kind: 'unreachable', problem: `${why[0]?.toUpperCase()}${why.slice(1)}.` };
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

interface Way {
  readonly lookup: ReturnType<typeof pinned>;
  readonly signal: AbortSignal;
}

function send({ url: address, headers, body }: Parcel, way: Way): Promise<ReceiverAnswer> {
  const url = new URL(address);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...way,
        hostname: hostOf(url),
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // No connection of an earlier request, whose address was checked for that one only.
        agent: false,
      },
      async (response) => {
        const text = await beginningOf(response);
        sent.destroy();
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ kind: 'answered', status, text, retryAfter: answered['retry-after'] ?? null });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What came of the body before its first kilobyte was full, the time was up or the connection broke. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response) {
      parts.push(part);
      length += part.length;
      if (length >= mostKept) break;
    }
  } catch (error) {
    // The status has arrived, and it is what counts.
    parts.push(Buffer.from(` [broken off: ${error instanceof Error ? error.message : String(error)}]`));
  }
  const text = Buffer.concat(parts).subarray(0, mostKept).toString('utf8');
  // PostgreSQL stores no NUL, and nobody wants to read the others.
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}
