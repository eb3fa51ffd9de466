import { longestQuery, longestQueryInBody, parseQuery, problemOfQuery } from './check-query';
import { parseBody, readBody, withBody } from './read-body';
import { checkForm } from './read-form';
import { refuse } from './refuse';

/** These read files and messages as they come, and say themselves how large they may be. */
const readsItself = /^\/api\/(?:comparisons\/(?:import|[^/]+\/table)|mcp)$/;
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
/** The panel sends queries that are too long for an address as a body. */
const overrides = ['x-payload-http-method-override', 'x-http-method-override'];
const methodsWithBody = ['POST', 'PATCH', 'PUT'];

/** The same request, known to be of a size and a form that Payload can be handed; or the answer to one that is not. */
export async function checkRequest(request: Request): Promise<Request | Response> {
  const { pathname, search } = new URL(request.url);
  const problem = problemOf(search, longestQuery);
  if (problem !== null) return refuse(400, problem);
  if (!methodsWithBody.includes(request.method)) return request;
  const kind = kindOf(request);
  if (overrides.some((name) => request.headers.has(name))) return checkQueryInBody(request, kind);
  if (readsItself.test(pathname)) return request;
  return kind.includes('multipart/') ? checkForm(request) : checkBody(request, kind);
}

/** Without its parameters, as Payload reads it: a form is not what only names one in them. */
function kindOf({ headers }: Request): string {
  const [kind = ''] = (headers.get('content-type') ?? '').split(';', 1);
  return kind.trim().toLowerCase();
}

/** Another kind of body would be read by Payload where nothing catches what is wrong with it. */
async function checkQueryInBody(request: Request, kind: string): Promise<Request | Response> {
  if (kind !== form) return refuse(415, `Send a query as a body with Content-Type: ${form}.`);
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const problem = problemOf(body.text, longestQueryInBody);
  return problem === null ? withBody(request, body.bytes, form) : refuse(400, problem);
}

async function checkBody(request: Request, kind: string): Promise<Request | Response> {
  const body = await readBody(request);
  if (body instanceof Response) return body;
  if (kind !== json && body.text !== '')
    return refuse(415, 'Send the body as JSON, with Content-Type: application/json.');
  const fields = parseBody(body.text);
  return fields instanceof Response ? fields : withBody(request, body.bytes, json);
}

function problemOf(search: string, most: number): string | null {
  if (search.length > most) return `A query may have at most ${most} characters.`;
  return problemOfQuery(parseQuery(search));
}
