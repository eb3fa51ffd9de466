import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** When to cut the connection that sends COMMIT: before Postgres hears of it, or before its answer arrives. */
type Cut = 'never' | 'before commit' | 'after commit';

export interface PostgresProxy {
  readonly url: string;
  /** Applies to every COMMIT from now on. */
  cutAtCommit: (cut: Cut) => void;
  /** Cuts each connection that asks to begin a transaction. */
  cutAtBegin: (isCut: boolean) => void;
  /** Cuts every connection and takes no more, as a server that is away; and takes them again. */
  setAway: (isAway: boolean) => void;
  readonly commitsCut: () => number;
  close: () => Promise<void>;
}

/** Stands between the app and a real PostgreSQL and reads along what the app sends. */
export async function startPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let cut: Cut = 'never';
  let isAway = false;
  let cutsBegin = false;
  let commitsCut = 0;
  const server = createServer((client) => {
    if (isAway) return client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const both = [client, upstream];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        for (const other of both) other.destroy();
      });
    }
    client.on('data', (data) => {
      if (cutsBegin && isStatement(data, /^begin\b/i)) return client.destroy();
      if (cut === 'never' || !isStatement(data, /^commit\b/i)) return upstream.write(data);
      commitsCut += 1;
      if (cut === 'before commit') return client.destroy();
      upstream.removeAllListeners('data');
      upstream.once('data', () => client.destroy());
      return upstream.write(data);
    });
    upstream.on('data', (data) => client.write(data));
    return client;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    cutAtCommit: (next) => {
      cut = next;
    },
    cutAtBegin: (next) => {
      cutsBegin = next;
    },
    setAway: (next) => {
      isAway = next;
      if (isAway) for (const socket of sockets) socket.destroy();
    },
    commitsCut: () => commitsCut,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A simple-query message (`Q`, length, text) whose text is of this kind. */
function isStatement(message: Buffer, kind: RegExp): boolean {
  return message[0] === 0x51 && kind.test(message.toString('latin1', 5));
}
