import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The body as sent, compressed or not. */
  readonly raw: Buffer;
  readonly bytes: number;
}

interface Asking {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** One connection that stays open, as a browser's or a proxy's would; requests on it wait for each other. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #origin: string;
  readonly #signal: AbortSignal;

  constructor(origin: string, signal: AbortSignal) {
    this.#origin = origin;
    this.#signal = signal;
  }

  /** Resolves when the whole answer is there; its status is not judged. */
  ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, signal: this.#signal, method, headers };
      const asked = request(new URL(path, this.#origin), options, (answer) =>
        collect(answer).then(resolve, reject),
      );
      // The server may close a connection that was idle for long in the very moment that it is used again.
      asked.on('error', (error: NodeJS.ErrnoException) => {
        const isLate = asked.reusedSocket && error.code === 'ECONNRESET' && method === 'GET';
        if (isLate) resolve(this.ask(path, { headers }));
        else reject(error);
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function collect(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  const whole = Buffer.concat(chunks);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: whole.toString('utf8'),
    raw: whole,
    bytes: whole.length,
  };
}
