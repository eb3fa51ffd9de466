import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askSource } from '../../src/publishing/source-checks/ask-source';
import { hostTurns, internet, type Network } from '../../src/publishing/source-checks/network';
import { isPublicAddress } from '../../src/publishing/source-checks/public-address';

interface TestServer {
  readonly port: number;
  /** "HEAD /path", in the order of arrival. */
  readonly asked: string[];
}

async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, asked };
}

/** Only this machine, and no waiting. */
function thisMachine(changes: Partial<Network> = {}): Network {
  return {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isAllowed: (address) => address === '127.0.0.1',
    turn: async () => undefined,
    timeoutMs: 300,
    userAgent: 'test',
    ...changes,
  };
}

test('a source that answers HEAD is asked once, without its body', async () => {
  const { port, asked } = await startServer((_, response) => response.end());
  expect(await askSource(`http://source.test:${port}/paper?a=1#part`, thisMachine())).toEqual({
    kind: 'answered',
    status: 200,
  });
  expect(asked).toEqual(['HEAD /paper?a=1']);
});

test('a server that will not have HEAD is asked with GET', async () => {
  const { port, asked } = await startServer((request, response) => {
    response.statusCode = request.method === 'HEAD' ? 405 : 200;
    response.end('body');
  });
  expect(await askSource(`http://source.test:${port}/`, thisMachine())).toMatchObject({ status: 200 });
  expect(asked).toEqual(['HEAD /', 'GET /']);
});

test('404 is believed only when GET says so too', async () => {
  const { port, asked } = await startServer((_, response) => {
    response.statusCode = 404;
    response.end();
  });
  expect(await askSource(`http://source.test:${port}/`, thisMachine())).toMatchObject({ status: 404 });
  expect(asked).toEqual(['HEAD /', 'GET /']);
});

test('a host that asks for patience is not asked a second time', async () => {
  const { port, asked } = await startServer((_, response) => {
    response.statusCode = 429;
    response.end();
  });
  expect(await askSource(`http://source.test:${port}/`, thisMachine())).toMatchObject({ status: 429 });
  expect(asked).toHaveLength(1);
});

test('five redirects are followed, relative ones too; a sixth and a loop are not', async () => {
  const { port } = await startServer((request, response) => {
    const step = Number(request.url?.slice(1));
    if (request.url === '/loop') response.writeHead(302, { location: '/loop' });
    else if (step > 0) response.writeHead(301, { location: String(step - 1) });
    else response.writeHead(200);
    response.end();
  });
  const ask = (path: string) => askSource(`http://source.test:${port}${path}`, thisMachine());
  expect(await ask('/5')).toEqual({ kind: 'answered', status: 200 });
  const tooMany = { kind: 'unreachable', problem: 'it redirects more than 5 times' };
  expect([await ask('/6'), await ask('/loop')]).toEqual([tooMany, tooMany]);
});

test('a redirect to something that is no web address ends there', async () => {
  const { port } = await startServer((_, response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' });
    response.end();
  });
  expect(await askSource(`http://source.test:${port}/`, thisMachine())).toMatchObject({
    problem: 'it leads to something that is no web address',
  });
});

test('nobody is sent to an address of a private network, by name, by number or by redirect', async () => {
  const inside = await startServer((_, response) => response.end('secret'));
  const outside = await startServer(
    (_, response) => {
      response.writeHead(302, { location: `http://inside.test:${inside.port}/` });
      response.end();
    },
    { host: '127.0.0.2' },
  );
  const network = thisMachine({
    resolve: async (host) => [{ address: host === 'outside.test' ? '127.0.0.2' : '127.0.0.1', family: 4 }],
    isAllowed: (address) => address === '127.0.0.2',
  });
  const refused = {
    kind: 'unreachable',
    problem: 'it leads to an address that is not on the public internet',
  };
  expect(await askSource(`http://inside.test:${inside.port}/`, network)).toEqual(refused);
  expect(await askSource(`http://127.0.0.1:${inside.port}/`, network)).toEqual(refused);
  expect(await askSource(`http://outside.test:${outside.port}/`, network)).toEqual(refused);
  expect(outside.asked).toEqual(['HEAD /']);
  expect(inside.asked).toEqual([]);
});

test('the connection is made to the address that was checked, whatever the name says next', async () => {
  const checked = await startServer((_, response) => response.end(), { host: '127.0.0.2' });
  const rebound = await startServer((_, response) => response.end('secret'), { port: checked.port });
  let lookups = 0;
  const network = thisMachine({
    resolve: async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }];
    },
    isAllowed: (address) => address === '127.0.0.2',
  });
  expect(await askSource(`http://rebind.test:${checked.port}/`, network)).toMatchObject({ status: 200 });
  expect([lookups, checked.asked.length, rebound.asked.length]).toEqual([1, 1, 0]);
});

test('a name with one public and one private address is refused', async () => {
  const { port, asked } = await startServer((_, response) => response.end());
  const network = thisMachine({
    resolve: async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
  });
  expect(await askSource(`http://mixed.test:${port}/`, network)).toMatchObject({ kind: 'unreachable' });
  expect(asked).toEqual([]);
});

test('the real policy refuses this very machine, in every way to write it', async () => {
  const { port, asked } = await startServer((_, response) => response.end());
  const network = { ...internet('http://127.0.0.1:3000', 0), timeoutMs: 300 };
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '0.0.0.0',
    ...['0', '127.1', '0177.0.0.1', '0x7f000001', 'localhost.', '%6c%6f%63%61%6c%68%6f%73%74', '①②⑦.⓪.⓪.①'],
  ]) {
    const answer = await askSource(`http://${host}:${port}/`, network);
    expect([host, answer.kind]).toEqual([host, 'unreachable']);
  }
  expect(asked).toEqual([]);
});

test('only addresses of the open internet are allowed', () => {
  const closed = [
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '127.8.8.8',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    // This machine as IPv6 had it once, and what is reserved for nothing yet.
    ...['::7f00:1', '::a9fe:a9fe', '100:0:0:1::1', '1::1', '4000::1', '5f00::1', '64:ff9b:1::7f00:1'],
    'nonsense',
  ];
  expect(closed.filter(isPublicAddress)).toEqual([]);
  const open = ['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'];
  expect(open.filter(isPublicAddress)).toEqual(open);
});

test('a server that keeps silent, or never ends its headers, costs no more than the time allowed', async () => {
  const silent = await startServer(() => undefined);
  const dripping = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    const timer = setInterval(() => socket.write('x'), 20);
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    socket.on('close', () => clearInterval(timer));
  });
  dripping.listen(0, '127.0.0.1');
  await once(dripping, 'listening');
  onTestFinished(() => void dripping.close());
  const address = dripping.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const began = Date.now();
  const problem = 'it did not answer within 0.3 seconds';
  expect(await askSource(`http://silent.test:${silent.port}/`, thisMachine())).toMatchObject({ problem });
  expect(await askSource(`http://slow.test:${port}/`, thisMachine())).toMatchObject({ problem });
  expect(Date.now() - began).toBeLessThan(3000);
});

test('an endless body is not read', async () => {
  let written = 0;
  const { port } = await startServer((request, response) => {
    if (request.method === 'HEAD') {
      response.statusCode = 405;
      return response.end();
    }
    const timer = setInterval(() => {
      written += 65_536;
      response.write('x'.repeat(65_536));
    }, 1);
    return response.on('close', () => clearInterval(timer));
  });
  expect(await askSource(`http://endless.test:${port}/`, thisMachine())).toMatchObject({ status: 200 });
  const afterwards = written;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(written - afterwards).toBeLessThan(1_000_000);
});

test('a port where nobody listens and a name that does not exist are told in words', async () => {
  const nobody = await startServer((_, response) => response.end());
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  expect(
    await askSource('http://missing.test/', thisMachine({ resolve: failing('ENOTFOUND') })),
  ).toMatchObject({ problem: 'its name does not exist' });
  const elsewhere = thisMachine({
    resolve: async () => [{ address: '127.0.0.3', family: 4 }],
    isAllowed: () => true,
  });
  expect(await askSource(`http://empty.test:${nobody.port}/`, elsewhere)).toMatchObject({
    problem: 'it refused the connection',
  });
});

test('a host is given its pause between two requests, and others do not wait for it', async () => {
  const turn = hostTurns(150);
  const began = Date.now();
  const at = async (host: string) => {
    await turn(host);
    return Date.now() - began;
  };
  const [first, other, second, third] = await Promise.all([at('a'), at('b'), at('a'), at('a')]);
  expect([first < 100, other < 100]).toEqual([true, true]);
  expect(second).toBeGreaterThanOrEqual(140);
  expect(third).toBeGreaterThanOrEqual(290);
});
