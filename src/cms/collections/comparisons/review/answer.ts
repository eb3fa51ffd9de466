import type { PayloadRequest } from 'payload';

/** A refusal of an endpoint of ours, in the shape of all other refusals. */
export function refuse(status: 400 | 401 | 403 | 404 | 409, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}

/** Null when the body is no JSON. */
export async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    return (await req.json?.()) ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
