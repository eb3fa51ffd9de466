import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ProtocolMessage, ProtocolMessages } from './protocol-messages';

export interface LineConnection {
  /** What the app calls this connection. */
  applicationName: string;
  readonly cut: () => void;
}

/** What is to happen with a message: it goes on, or the connection is cut before anybody hears of it. */
type Rule = (message: ProtocolMessage, connection: LineConnection) => 'pass' | 'cut';

const pass: Rule = () => 'pass';

/**
 * The network between the app and a real PostgreSQL. It reads along in the protocol, and may be slow, be cut at a
 * certain message, swallow everything, or not be there.
 */
export class DatabaseLine {
  fromApp: Rule = pass;
  fromDatabase: Rule = pass;
  /** How much later an answer arrives. */
  delayMs = 0;
  /** Nothing arrives, and nobody is told. */
  isSwallowing = false;
  readonly #findTarget: () => number;
  readonly #connections = new Map<LineConnection, readonly Socket[]>();
  #server: Server | null = null;
  port = 0;

  /** @param findTarget the port of PostgreSQL, which may change when it is started again. */
  constructor(findTarget: () => number) {
    this.#findTarget = findTarget;
  }

  get isOpen(): boolean {
    return this.#server !== null;
  }

  async open(): Promise<void> {
    this.#server = createServer((app) => this.#join(app));
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  /** Cuts every connection, and refuses others until it is opened again. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.close();
    this.cut();
  }

  cut(isMeant: (connection: LineConnection) => boolean = () => true): void {
    for (const connection of this.#connections.keys()) if (isMeant(connection)) connection.cut();
  }

  /** As if there had never been a fault. */
  mend(): void {
    Object.assign(this, { fromApp: pass, fromDatabase: pass, delayMs: 0, isSwallowing: false });
  }

  #join(app: Socket): void {
    const database = connect(this.#findTarget(), '127.0.0.1');
    const sockets = [app, database];
    const cut = () => {
      for (const socket of sockets) socket.resetAndDestroy();
    };
    const connection: LineConnection = { applicationName: '', cut };
    this.#connections.set(connection, sockets);
    for (const socket of sockets) {
      socket.setNoDelay(true);
      socket.on('error', cut);
      socket.on('close', () => {
        this.#connections.delete(connection);
        cut();
      });
    }
    const heard = new ProtocolMessages('client');
    app.on('data', (data) => {
      for (const message of heard.read(data)) {
        if (message.kind === 'startup') connection.applicationName = applicationNameIn(message);
        if (this.fromApp(message, connection) === 'cut') return cut();
        if (!this.isSwallowing) database.write(message.bytes);
      }
    });
    this.#answer(connection, database, app);
  }

  /** Answers keep their order, also when the delay changes. */
  #answer(connection: LineConnection, database: Socket, app: Socket): void {
    const said = new ProtocolMessages('server');
    let before: Promise<unknown> = Promise.resolve();
    database.on('data', (data) => {
      const due = Date.now() + this.delayMs;
      const messages = said.read(data);
      const send = () => {
        for (const message of messages) {
          if (this.fromDatabase(message, connection) === 'cut') return connection.cut();
          if (!this.isSwallowing && app.writable) app.write(message.bytes);
        }
      };
      before = this.delayMs === 0 ? before.then(send) : before.then(() => waitUntil(due)).then(send);
    });
  }
}

async function waitUntil(due: number): Promise<void> {
  await wait(Math.max(0, due - Date.now()), undefined, { ref: false });
}

function applicationNameIn({ text }: ProtocolMessage): string {
  return /application_name\0([^\0]*)\0/.exec(text)?.[1] ?? '';
}

/** Whether this is a statement of the kind, sent in either of the protocol's two ways. */
export function isStatement({ kind, text }: ProtocolMessage, pattern: RegExp): boolean {
  if (kind === 'Q') return pattern.test(text);
  // Before the statement stands the name it is prepared under, which is empty as a rule.
  return kind === 'P' && pattern.test(text.slice(text.indexOf('\0') + 1));
}
