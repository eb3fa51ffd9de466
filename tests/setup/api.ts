import { handleEndpoints, type Payload } from 'payload';
import { refuseUnknownSender } from '../../src/app/(payload)/refuse-unknown-sender';

const origin = 'http://127.0.0.1:3000';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever JSON the API sends; tests say what it must be
  readonly body: any;
}

interface ApiRequest {
  readonly method?: string;
  readonly body?: unknown;
  /** A JWT or an API key, as it stands in the Authorization header. */
  readonly authorization?: string | null;
  readonly headers?: Record<string, string>;
}

/** One request through the whole REST layer, without the web server around it. */
export async function api(
  payload: Payload,
  path: string,
  { method, body, authorization, headers }: ApiRequest = {},
): Promise<ApiAnswer> {
  const request = new Request(`${origin}/api${path}`, {
    method: method ?? 'GET',
    headers: {
      'content-type': 'application/json',
      ...(authorization ? { authorization } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response =
    (await refuseUnknownSender(async () => payload, request)) ??
    (await handleEndpoints({ config: payload.config, request }));
  const text = await response.text();
  const { status, headers: answered } = response;
  return { status, headers: answered, body: readText(text, answered.get('content-type')) };
}

function readText(text: string, type: string | null): unknown {
  if (text === '') return null;
  return type?.startsWith('text/csv') ? text : JSON.parse(text);
}

/** Logs in and returns what to put into the Authorization header. */
export async function loginAs(payload: Payload, email: string): Promise<string> {
  const { body } = await api(payload, '/users/login', {
    method: 'POST',
    body: { email, password: 'long-enough-1' },
  });
  return `JWT ${String(body.token)}`;
}
