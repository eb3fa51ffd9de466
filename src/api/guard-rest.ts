import { answerOutage } from './answer-outage';
import { checkRequest } from './check-request';
import { type Answer, answerCounted } from './count-request';
import { noteWrite, publishedState } from './held-answers';
import { isNowhere } from './is-nowhere';
import { refuse } from './refuse';
import { findHeld, withCacheHeaders } from './with-cache-headers';

const nowhere = 'There is nothing at this address.';

/** What stands before Payload's REST layer, and says behind it who may keep the answer. */
export async function guardRest(request: Request, answer: Answer): Promise<Response> {
  if (request.method === 'HEAD') return withoutBody(await guardRest(asGet(request), answer));
  return answerCounted(request, () => answerChecked(request, answer));
}

async function answerChecked(request: Request, answer: Answer): Promise<Response> {
  const held = findHeld(request);
  if (held !== null) return held;
  if (isNowhere(request)) return refuse(404, nowhere);
  const checked = await checkRequest(request);
  if (checked instanceof Response) return checked;
  const before = globalThis.verdictEpoch;
  const state = publishedState();
  const given = await answerOutage(checked, answer);
  if (request.method !== 'GET' && given.ok) noteWrite();
  // Payload says that it has not learnt to do that yet; there is simply nothing there.
  if (given.status === 501) return refuse(404, nowhere);
  // Not every answer's own headers may be changed.
  const response = new Response(given.body, given);
  const isSettled = globalThis.verdictEpoch === before && before !== null;
  return withCacheHeaders({ request, response, isSettled, state });
}

/** Payload knows no HEAD: what would GET say? */
function asGet({ url, headers, signal }: Request): Request {
  return new Request(url, { headers, signal });
}

async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}
