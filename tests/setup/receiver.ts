import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { z } from 'zod';

const event = z.object({
  id: z.uuid(),
  type: z.string(),
  time: z.string(),
  sequence: z.number().optional(),
  collection: z.string().optional(),
  documentId: z.number().optional(),
  slug: z.string().nullish(),
  previousSlug: z.string().optional(),
  urls: z.object({ page: z.string().nullable(), json: z.string() }).optional(),
});

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: z.output<typeof event>;
}

export interface Receiver {
  readonly port: number;
  readonly url: string;
  /** In the order of arrival. */
  readonly received: Received[];
  readonly stop: () => Promise<void>;
}

type Answer = (response: ServerResponse, received: Received) => void;

/** A server that takes webhooks, and says 204 unless told otherwise. */
export async function startReceiver(answer: Answer = say(204), port = 0): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const one = { headers: request.headers, body, event: event.parse(JSON.parse(body)) };
    received.push(one);
    answer(response, one);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const ownPort = typeof address === 'object' && address ? address.port : 0;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { port: ownPort, url: `http://127.0.0.1:${ownPort}/hook?a=b`, received, stop };
}

export function say(status: number, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers).end(`said ${status}`);
  };
}
