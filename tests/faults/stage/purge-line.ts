import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Stands between the app and the cache in front of it, and may stop a purge or be told of one. */
export class PurgeLine {
  readonly #target: string;
  #server: Server | null = null;
  origin = '';
  /** Called with each address; a purge goes on only after it says so. */
  before: (address: string) => 'pass' | 'drop' = () => 'pass';
  after: (address: string) => void = () => undefined;

  constructor(target: string) {
    this.#target = target;
  }

  async open(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      const address = request.url ?? '';
      if (this.before(address) === 'drop') return response.destroy();
      const status = await this.#hand(request, address);
      this.after(address);
      return response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  mend(): void {
    this.before = () => 'pass';
    this.after = () => undefined;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #hand({ method, headers }: IncomingMessage, address: string): Promise<number> {
    const pattern = String(headers['x-purge-pattern']);
    const { status } = await fetch(`${this.#target}${address}`, {
      method: method ?? 'PURGE',
      headers: { 'x-purge-pattern': pattern },
    });
    return status;
  }
}
