import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export interface PlainServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A server of Node's own around what a part of ours does with requests. */
export async function startPlainServer(answer: RequestListener): Promise<PlainServer> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
