import { answerOutage } from '../answer-outage';
import { type Answer, answerCounted } from '../count-request';
import { parseBody, readBody, withBody } from '../read-body';
import { refuse } from '../refuse';
import { forNobodyElse } from '../shared-answers';
import { problemOfDocument } from './check-document';

/** What stands before Payload's GraphQL. */
export function guardGraphql(request: Request, answer: Answer): Promise<Response> {
  return answerCounted(request, () => answerChecked(request, answer));
}

async function answerChecked(request: Request, answer: Answer): Promise<Response> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/json'))
    return refuse(415, 'Send the document as JSON: {"query": "…"} with Content-Type: application/json.');
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const problem = problemOfBody(body.text);
  if (problem !== null) return problem;
  const given = await answerOutage(withBody(request, body.bytes), answer);
  const response = new Response(given.body, given);
  response.headers.set('Cache-Control', forNobodyElse);
  return response;
}

function problemOfBody(text: string): Response | null {
  if (text.trimStart().startsWith('['))
    return refuse(400, 'Send one document at a time: lists of them are not taken.');
  const sent = parseBody(text);
  if (sent instanceof Response) return sent;
  if (typeof sent.query !== 'string')
    return refuse(400, 'The body has to hold the document as a text: {"query": "…"}.');
  const problem = problemOfDocument(sent.query, sent.variables);
  return problem === null ? null : refuse(400, problem);
}

/** GraphQL is for POST: nothing of it is kept by caches. */
export function refuseOtherMethods(): Response {
  return refuse(405, 'Send GraphQL by POST.', [['Allow', 'POST, OPTIONS']]);
}
