import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectPath } from '../../src/cli/project-root';
import { varnishCache } from '../../src/publishing/edge/varnish-cache';
import { askRaw } from '../browser/raw-request';
import { type Origin, startOrigin } from '../setup/origin';
import { isInstalled, purgeToken, startVarnish, type Varnish } from '../setup/varnish';

const withVarnish = test.skipIf(!isInstalled('varnishd'));

const folder = mkdtempSync(join(tmpdir(), 'verdict-names-'));
const names = join(folder, 'names');
let instances: Origin[] = [];
let varnish: Varnish;

/** Answers for the name `app` as a resolver would: with the addresses that a file says it has. */
function stayResolvable(): void {
  writeFileSync(
    join(folder, 'getent'),
    `#!/bin/sh\nif [ "$2" = app ]; then cat ${names}; else echo "$2 STREAM $2"; fi\n`,
  );
  chmodSync(join(folder, 'getent'), 0o755);
}

const nameOf = (...addresses: string[]) =>
  writeFileSync(names, addresses.map((address) => `${address} STREAM app\n`).join(''));

beforeAll(async () => {
  if (!isInstalled('varnishd')) return;
  stayResolvable();
  instances = await Promise.all(
    ['a', 'b'].map((name) => startOrigin((_, response) => answer(name, response))),
  );
  varnish = await startVarnish(
    instances.map(({ url }) => url),
    { PROXIES_IN_FRONT: '1', REQUESTS_PER_10S: '20' },
  );
}, 60_000);
afterAll(async () => {
  await varnish?.stop();
  await Promise.all(instances.map((instance) => instance.stop()));
  rmSync(folder, { recursive: true });
}, 60_000);
beforeEach(() => {
  for (const instance of instances) instance.asked.length = 0;
});

function answer(name: string, response: Parameters<Origin['answer']>[1]): void {
  response.setHeader('Cache-Control', 's-maxage=3600').end(name);
}

let readers = 0;
/** Caddy saw somebody new each time, unless told whom. */
function ask(path: string, reader?: string) {
  readers += 1;
  const seen = reader ?? `198.51.100.${readers}`;
  return askRaw(path, { headers: { 'x-forwarded-for': seen } }, varnish.url);
}

withVarnish('every instance has its share: of the pages, and in turn of what is not kept', async () => {
  const pages = Array.from({ length: 60 }, (_, page) => `/criteria/shared-${page}`);
  for (const path of pages) await ask(path);
  for (const { asked } of instances) expect(asked.length).toBeGreaterThan(10);
  for (const instance of instances) instance.asked.length = 0;
  for (let time = 0; time < 6; time += 1) await ask('/search?q=shared');
  expect(instances.map(({ asked }) => asked.length)).toEqual([3, 3]);
});

withVarnish('one reader cannot keep the app busy, and is still served what is kept', async () => {
  const greedy = '203.0.113.66';
  await ask('/compare/kept');
  const statuses: number[] = [];
  for (let page = 0; page < 30; page += 1)
    statuses.push((await ask(`/criteria/flood-${page}`, greedy)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  const refused = await ask('/criteria/one-more', greedy);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
  expect((await ask('/compare/kept', greedy)).status).toBe(200);
  // What somebody writes into the header stands before what the proxy saw.
  expect((await ask('/criteria/pretending', `192.0.2.1, ${greedy}`)).status).toBe(429);
  expect((await ask('/criteria/somebody-else')).status).toBe(200);
});

withVarnish('the app hears whom the proxies saw', async () => {
  await ask('/criteria/who', '198.51.100.250');
  const [heard] = instances.filter(({ asked }) => asked.length > 0);
  expect(heard?.last().headers['x-forwarded-for']).toBe('198.51.100.250, 127.0.0.1');
});

withVarnish('an instance that fails costs no reader anything while another is well', async () => {
  const [a, b] = instances;
  if (!a || !b) throw new Error('There are two instances');
  a.answer = (_, response) => response.writeHead(503).end();
  for (let page = 0; page < 6; page += 1) {
    const { status, body } = await ask(`/criteria/half-${page}`);
    expect([status, body]).toEqual([200, 'b']);
  }
  a.answer = (_, response) => response.destroy();
  for (let page = 0; page < 6; page += 1) expect((await ask(`/criteria/cut-${page}`)).body).toBe('b');
  a.answer = (_, response) => answer('a', response);
});

withVarnish('instances that come and go are found by their name', async () => {
  nameOf('127.0.0.1');
  const [first] = instances;
  const port = new URL(first?.url ?? '').port;
  const elsewhere = await startOrigin((_, response) => answer('elsewhere', response), {
    host: '127.0.0.2',
    port: Number(port),
  });
  const byName = await startVarnish([`http://app:${port}`], {
    PATH: `${folder}:${process.env.PATH}`,
    VARNISH_LOOK_EVERY: '0.2',
  });
  try {
    const bodyOf = async (path: string) => (await askRaw(path, {}, byName.url)).body;
    expect(await bodyOf('/a')).toBe('a');
    nameOf('127.0.0.2');
    await expect.poll(() => byName.admin('vcl.list'), { timeout: 10_000 }).toMatch(/active.* verdict1/);
    expect(await bodyOf('/b')).toBe('elsewhere');
    // What is kept stays.
    expect(await bodyOf('/a')).toBe('a');
  } finally {
    await byName.stop();
    await elsewhere.stop();
  }
});

withVarnish('with the whole app gone, readers have what there was', async () => {
  await ask('/compare/outlives');
  await varnishCache(varnish.url, purgeToken).purge(['/compare/outlives']);
  await Promise.all(instances.splice(0).map((instance) => instance.stop()));
  for (let time = 0; time < 3; time += 1) {
    const { status, headers } = await ask('/compare/outlives');
    expect([status, headers.get('x-cache')]).toEqual([200, 'STALE']);
  }
  const unseen = await ask('/compare/unseen');
  expect([unseen.status, unseen.headers.get('retry-after'), unseen.headers.get('cache-control')]).toEqual([
    503,
    '5',
    'no-store',
  ]);
  // The same once its absence is known.
  await expect.poll(() => varnish.admin('backend.list'), { timeout: 15_000 }).not.toMatch(/healthy/);
  expect((await ask('/compare/outlives')).headers.get('x-cache')).toBe('STALE');
});

test('pages that are made for each question are not kept, and each of them is known to the cache', () => {
  const rules = readFileSync(projectPath('deploy/varnish/addresses.vcl'), 'utf8');
  const perRequest = readdirSync(projectPath('src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => readFileSync(projectPath('src/pages', file), 'utf8').includes('getServerSideProps'))
    .map((file) => file.replace(/\/.*|\.tsx$/g, ''));
  expect(new Set(perRequest)).toEqual(new Set(['contact', 'search', 'side-by-side']));
  for (const name of perRequest) expect(rules).toMatch(new RegExp(`\\^/\\([^)]*\\b${name}\\b`));
});
