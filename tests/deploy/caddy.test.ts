import { connect as connectHttp2 } from 'node:http2';
import { type RequestOptions, request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientAddress } from '../../src/cli/server/client-address.mjs';
import { askRaw } from '../browser/raw-request';
import { type Caddy, startCaddy } from '../setup/caddy';
import { type Origin, startOrigin } from '../setup/origin';
import { isInstalled, purgeToken, startVarnish, type Varnish } from '../setup/varnish';

const areInstalled = isInstalled('caddy') && isInstalled('varnishd');
const withCaddy = test.skipIf(!areInstalled);

let origin: Origin;
let varnish: Varnish;
let caddy: Caddy;

beforeAll(async () => {
  if (!areInstalled) return;
  origin = await startOrigin((incoming, response) => {
    response.setHeader('Cache-Control', incoming.url?.startsWith('/api') ? 'no-store' : 's-maxage=60');
    response.end('hello');
  });
  varnish = await startVarnish([origin.url], { SITE_HOST: 'localhost', PROXIES_IN_FRONT: '1' });
  caddy = await startCaddy(varnish.url);
}, 60_000);
afterAll(async () => {
  await caddy?.stop();
  await varnish?.stop();
  await origin?.stop();
}, 60_000);

function ask(path: string, options: RequestOptions = {}) {
  const { port, authority } = caddy;
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      request({
        host: '127.0.0.1',
        servername: 'localhost',
        port,
        path,
        ca: authority,
        agent: false,
        ...options,
      })
        .on('response', async (response) => {
          const parts: Buffer[] = [];
          for await (const part of response) parts.push(part);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          });
        })
        .on('error', reject)
        .end();
    },
  );
}

const named = { Host: 'localhost' };

withCaddy('a reader is answered through TLS, the cache and the app', async () => {
  const first = await ask('/about', { headers: named });
  const second = await ask('/about', { headers: named });
  expect([first.status, first.body, second.headers['x-cache']]).toEqual([200, 'hello', 'HIT']);
  expect(first.headers['strict-transport-security']).toBe('max-age=31536000');
  expect(first.headers.server).toBeUndefined();
});

withCaddy('HTTP/2 is spoken', async () => {
  const session = connectHttp2(`https://localhost:${caddy.port}`, { ca: caddy.authority, host: '127.0.0.1' });
  const status = await new Promise((resolve, reject) => {
    session.on('error', reject);
    session.request({ ':path': '/about' }).on('response', (headers) => resolve(headers[':status']));
  });
  session.destroy();
  expect(status).toBe(200);
});

withCaddy('without TLS readers are sent to it', async () => {
  const { status, headers } = await askRaw(
    '/compare/a?b=c',
    { headers: { Host: 'localhost' } },
    `http://127.0.0.1:${caddy.plainPort}`,
  );
  expect(status).toBe(308);
  expect(headers.get('location')).toMatch(/^https:\/\/localhost(?::\d+)?\/compare\/a\?b=c$/);
});

withCaddy('the app knows the reader, whatever the reader says of itself', async () => {
  await ask('/api/who', {
    localAddress: '127.0.0.5',
    headers: {
      ...named,
      'X-Forwarded-For': '6.6.6.6',
      'X-Forwarded-Proto': 'http',
      Forwarded: 'for=6.6.6.6',
    },
  });
  const heard = origin.last();
  expect(heard.headers).toMatchObject({
    'x-forwarded-for': '127.0.0.5, 127.0.0.1',
    'x-forwarded-proto': 'https',
    host: 'localhost',
  });
  expect(heard.headers.forwarded).toBeUndefined();
  expect(JSON.stringify(heard.headers)).not.toContain('6.6.6.6');
  // TRUST_PROXY=2: Caddy and Varnish.
  expect(clientAddress(heard, 2)).toBe('127.0.0.5');
});

withCaddy('nobody outside purges or looks behind, the token or not', async () => {
  const headers = { ...named, authorization: `Bearer ${purgeToken}`, 'x-purge-pattern': '^/' };
  await ask('/about', { headers: named });
  expect((await ask('/about', { method: 'PURGE', headers })).status).toBe(405);
  expect((await ask('/about', { headers: named })).headers['x-cache']).toBe('HIT');
  origin.asked.length = 0;
  for (const path of ['/metrics', '/readyz']) expect((await ask(path, { headers: named })).status).toBe(404);
  expect(origin.asked).toEqual([]);
});

withCaddy('no log holds a session or a key', async () => {
  await ask('/api/secret', {
    headers: { ...named, authorization: 'Bearer vk_secret', cookie: 'verdict-token=my-session' },
  });
  await expect.poll(() => caddy.log()).toContain('/api/secret');
  expect(caddy.log()).not.toMatch(/vk_secret|my-session/);
});

withCaddy('without a cache behind it, readers are told so and caches are not', async () => {
  await varnish.stop();
  const { status, headers, body } = await ask('/about', { headers: named });
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([502, '5', 'no-store']);
  expect(body).toContain('try again');
});
