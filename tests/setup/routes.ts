import { NextRequest } from 'next/server';

const origin = 'http://127.0.0.1:3000';

interface Asked {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** As JSON, unless it is a text already. */
  readonly body?: unknown;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever JSON the API sends; tests say what it must be
  readonly body: any;
}

let places = 0;

/** Somebody who was not counted before. */
export function aPlace(): Record<string, string> {
  places += 1;
  return { 'x-verdict-client': `10.${places >> 8}.${places & 255}.1` };
}

/** One request through the very routes that Next calls, the guard before Payload included. Call it after Payload started. */
export async function ask(path: string, { method = 'GET', headers, body }: Asked = {}): Promise<RouteAnswer> {
  const url = `${origin}/api${path}`;
  const request = new NextRequest(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...aPlace(),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return read(await (path.startsWith('/graphql') ? askGraphql(request, method) : askRest(request, method)));
}

async function askRest(request: NextRequest, method: NonNullable<Asked['method']>): Promise<Response> {
  const route = await import('../../src/app/(payload)/api/[...slug]/route');
  const slug = new URL(request.url).pathname.split('/').slice(2);
  return route[method](request, { params: Promise.resolve({ slug }) });
}

async function askGraphql(request: NextRequest, method: string): Promise<Response> {
  const route = await import('../../src/app/(payload)/api/graphql/route');
  return method === 'POST' ? route.POST(request) : route.GET();
}

async function read(response: Response): Promise<RouteAnswer> {
  const text = await response.text();
  const { status, headers } = response;
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  return { status, headers, text, body: isJson && text !== '' ? JSON.parse(text) : null };
}
