import { createHash } from 'node:crypto';
import { HeldAnswers, respond } from './held-answers';
import {
  filesForEverybody,
  filesForOneself,
  forEverybody,
  forNobodyElse,
  isAnonymous,
  isFile,
  isForEverybody,
  variesBy,
} from './shared-answers';

interface Answered {
  readonly request: Request;
  readonly response: Response;
  /** No change was heard of while it was made, so caches will be told of the next one. */
  readonly isSettled: boolean;
  /** What was published when it was asked for. */
  readonly state: string | null;
}

const held = new HeldAnswers(32_000_000);

/** What was answered a moment ago, to whomever, and is still true. */
export function findHeld(request: Request): Response | null {
  return request.method === 'GET' ? held.find(request, addressOf(request)) : null;
}

function addressOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** Says who may keep an answer for how long; what says so itself is left alone. */
export async function withCacheHeaders(answered: Answered): Promise<Response> {
  const { request, response, isSettled, state } = answered;
  const { headers, status } = response;
  if (headers.has('cache-control')) return response;
  if (isFile(request) && (status === 200 || status === 206 || status === 304)) {
    headers.set('Cache-Control', isAnonymous(request) ? filesForEverybody : filesForOneself);
    for (const name of variesBy) headers.append('Vary', name);
    return response;
  }
  if (status !== 200 || !isSettled || !isForEverybody(request) || headers.has('set-cookie')) {
    headers.set('Cache-Control', forNobodyElse);
    return response;
  }
  return withTag(request, response, state);
}

/** Weak, because the server may compress it: the same content, other bytes. */
async function withTag(request: Request, response: Response, state: string | null): Promise<Response> {
  const { headers } = response;
  const body = await response.text();
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  headers.set('Cache-Control', forEverybody);
  headers.set('ETag', etag);
  for (const name of variesBy) headers.append('Vary', name);
  // Which origin may read it is part of the answer, unless all may.
  if (headers.get('access-control-allow-origin') !== '*') headers.append('Vary', 'Origin');
  held.hold(request, addressOf(request), { text: body, headers, state });
  return respond(request, body, headers);
}
