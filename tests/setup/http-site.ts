import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { handleEndpoints, type Payload } from 'payload';

export interface HttpSite {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The whole REST layer behind a real HTTP server, for clients that bring a network stack of their own. */
export async function startHttpSite(payload: Payload): Promise<HttpSite> {
  const server = createServer(async (incoming, outgoing) => {
    const request = await requestOf(incoming);
    const response = await handleEndpoints({ config: payload.config, request });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const { method = 'GET', url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${incoming.headers.host}${url}`, {
    ...{ method, headers },
    ...(hasBody ? { body: Buffer.concat(parts) } : {}),
  });
}
