import { createHash } from 'node:crypto';

/** What an address holds: a document, or where it went. */
export type Twin =
  | {
      readonly type: string;
      readonly body: string | Uint8Array<ArrayBuffer>;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly redirect: string };

/** The tag is a weak one: the server may compress the body on its way. */
export function respond(twin: Twin): Response {
  if ('redirect' in twin) return new Response(null, { status: 308, headers: { location: twin.redirect } });
  const etag = `W/"${createHash('sha256').update(twin.body).digest('base64url').slice(0, 27)}"`;
  return new Response(twin.body, {
    headers: { 'content-type': twin.type, etag, 'x-content-type-options': 'nosniff', ...twin.headers },
  });
}
