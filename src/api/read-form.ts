import { type Bytes, parseBody, readBytes, withBody } from './read-body';
import { refuse } from './refuse';

/** A picture of 15 MB, and the fields beside it. */
export const largestForm = 20_000_000;
/** Where Payload looks for the fields, without which it fails, and for the name of a file that lies elsewhere. */
const fieldsOfJson = ['_payload', 'file'];

/**
 * The same request, known to hold a form that can be read, with fields as a body of JSON may have them; or the answer to
 * one that does not. Payload takes a broken form and broken JSON in it for faults of the server.
 */
export async function checkForm(request: Request): Promise<Request | Response> {
  if (!request.headers.has('content-length'))
    return refuse(411, 'Say how large the form is, with Content-Length.');
  const body = await readBytes(request, largestForm);
  if (body instanceof Response) return body;
  return (await problemOfForm(body, request.headers)) ?? withBody(request, body);
}

async function problemOfForm(body: Bytes, headers: Headers): Promise<Response | null> {
  const form = await readForm(body, headers.get('content-type') ?? '');
  if (form === null) return refuse(400, 'The form cannot be read: send multipart/form-data that is whole.');
  if (!form.has('_payload')) return refuse(400, 'The form has to hold its fields as JSON, in “_payload”.');
  for (const name of fieldsOfJson) {
    for (const value of form.getAll(name)) {
      const problem = typeof value === 'string' ? parseBody(value) : null;
      if (problem instanceof Response) return problem;
    }
  }
  return null;
}

async function readForm(body: Bytes, kind: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': kind } }).formData();
  } catch {
    // Whatever is wrong with it: the reader has no words for the sender.
    return null;
  }
}
