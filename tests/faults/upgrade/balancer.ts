import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Instance } from './instance';

export interface Balancer {
  readonly origin: string;
  readonly add: (instance: Instance) => void;
  readonly stop: () => Promise<void>;
}

const lookEveryMs = 500;

/**
 * A load balancer of the plain kind: sends requests in turn to whoever said at the last look that it takes them, keeps its
 * connections, and tries nothing twice. Whatever fails behind it is answered 502.
 */
export async function startBalancer(): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const instances = new Set<Instance>();
  let ready: readonly Instance[] = [];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    const instance = ready[turn % ready.length];
    if (instance) passOn(instance.origin, agent, incoming, outgoing);
    else outgoing.writeHead(502).end('nobody is ready');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const look = async () => {
    const answers = await Promise.all(
      [...instances].map(async (instance) => ({ instance, answer: await instance.readiness() })),
    );
    ready = answers
      .filter(({ answer }) => answer?.status === 'ready' || answer?.status === 'degraded')
      .map(({ instance }) => instance);
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    add: (instance) => void instances.add(instance),
    stop: async () => {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function passOn(origin: string, agent: Agent, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = '/', headers } = incoming;
  const onward = request(origin + url, { agent, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  onward.on('error', ({ message }) => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end(message);
  });
  incoming.pipe(onward);
}
