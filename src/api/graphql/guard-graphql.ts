import { answerOutage } from '../answer-outage';
import { type Answer, answerCounted } from '../count-request';
import { HeldAnswers, noteWrite, publishedState } from '../held-answers';
import { parseBody, readBody, withBody } from '../read-body';
import { refuse } from '../refuse';
import { forNobodyElse, isAnonymous } from '../shared-answers';
import { problemOfDocument } from './check-document';
import { isPublicQuery } from './is-public-query';

const heldAnswers = new HeldAnswers(16_000_000);
const mayWrite = /\bmutation\b/;

/** What stands before Payload's GraphQL. */
export function guardGraphql(request: Request, answer: Answer): Promise<Response> {
  return answerCounted(request, () => answerChecked(request, answer));
}

async function answerChecked(request: Request, answer: Answer): Promise<Response> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/json'))
    return refuse(415, 'Send the document as JSON: {"query": "…"} with Content-Type: application/json.');
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const held = heldAnswers.find(request, body.text);
  if (held !== null) return held;
  const document = documentIn(body.text);
  if (document instanceof Response) return document;
  const state = publishedState();
  const given = await answerOutage(withBody(request, body.bytes), answer);
  if (mayWrite.test(document)) noteWrite();
  const response = new Response(given.body, given);
  response.headers.set('Cache-Control', forNobodyElse);
  if (state === null || response.status !== 200 || !isAnonymous(request) || !isPublicQuery(document))
    return response;
  return holding(request, body.text, { response, state });
}

interface Answered {
  readonly response: Response;
  readonly state: string;
}

/** Held here, where a change is heard of, and by nobody else; but not what is refused. */
async function holding(request: Request, asked: string, { response, state }: Answered): Promise<Response> {
  const { headers } = response;
  const text = await response.text();
  const answered: unknown = JSON.parse(text);
  const isRefused = typeof answered === 'object' && answered !== null && 'errors' in answered;
  if (!isRefused && !headers.has('set-cookie')) heldAnswers.hold(request, asked, { text, headers, state });
  return new Response(text, { headers });
}

/** The document in a body, or the answer to one that has none that may be carried out. */
function documentIn(text: string): string | Response {
  if (text.trimStart().startsWith('['))
    return refuse(400, 'Send one document at a time: lists of them are not taken.');
  const sent = parseBody(text);
  if (sent instanceof Response) return sent;
  if (typeof sent.query !== 'string')
    return refuse(400, 'The body has to hold the document as a text: {"query": "…"}.');
  const problem = problemOfDocument(sent.query, sent.variables);
  return problem === null ? sent.query : refuse(400, problem);
}

/** GraphQL is for POST: nothing of it is kept by caches. */
export function refuseOtherMethods(): Response {
  return refuse(405, 'Send GraphQL by POST.', [['Allow', 'POST, OPTIONS']]);
}
