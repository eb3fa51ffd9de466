import type { Payload } from 'payload';
import { refuseUnknownSender } from '../../src/app/(payload)/refuse-unknown-sender';

export interface GraphqlAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever JSON the API sends; tests say what it must be
  readonly body: any;
}

/** One GraphQL request as the route takes it, without the web server around it. */
export async function graphql(
  payload: Payload,
  query: string,
  authorization: string | null = null,
): Promise<GraphqlAnswer> {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes');
  const { default: config } = await import('../../payload.config');
  const request = new Request('http://127.0.0.1:3000/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ query }),
  });
  const response =
    (await refuseUnknownSender(async () => payload, request)) ?? (await GRAPHQL_POST(config)(request));
  return { status: response.status, body: await response.json() };
}
