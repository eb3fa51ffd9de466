import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Origin {
  readonly url: string;
  /** Addresses that were asked for, in their order, health probes left out. */
  readonly asked: string[];
  readonly last: () => IncomingMessage;
  answer: Answer;
  readonly stop: () => Promise<void>;
}

const probe = '/readyz';

/** A server behind the cache that answers as a test tells it, and notes what reaches it. */
export async function startOrigin(
  answer: Answer,
  { host, port: wanted } = { host: '127.0.0.1', port: 0 },
): Promise<Origin> {
  const requests: IncomingMessage[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === probe) return void response.end();
    requests.push(request);
    asked.push(request.url ?? '');
    origin.answer(request, response);
  }).listen(wanted, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin: Origin = {
    url: `http://${host}:${port}`,
    asked,
    answer,
    last() {
      const request = requests.at(-1);
      if (!request) throw new Error('Nothing was asked for');
      return request;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return origin;
}
