import { connect } from 'node:net';
import { testSite } from '../setup/test-site';

export interface RawAnswer {
  readonly status: number;
  /** By name, in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends exactly these bytes, which `fetch` would put right or refuse; every character is one byte. In version 1.0 of the
 * protocol, where every answer comes in one piece.
 */
export function askRaw(
  target: string,
  { method = 'GET', headers = {}, body = '' }: RawRequest = {},
  baseUrl = testSite().baseUrl,
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(baseUrl);
  const sent = { Host: host, ...headers };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.setTimeout(20_000, () =>
      socket.destroy(new Error(`No answer to ${method} ${target.slice(0, 200)}`)),
    );
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseAnswer(Buffer.concat(parts).toString('latin1'))));
    socket.write(`${[`${method} ${target} HTTP/1.0`, ...lines].join('\r\n')}\r\n\r\n${body}`, 'latin1');
  });
}

function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const bytes = Buffer.from(text.slice(end + 4), 'latin1');
  return { status: Number(first.split(' ')[1]), headers, body: bytes.toString('utf8') };
}
