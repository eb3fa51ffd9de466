import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { negotiateForm } from '../../src/cli/server/negotiate-form.mjs';
import { everything } from '../../src/publishing/edge/edge-purge';
import { purgePattern } from '../../src/publishing/edge/purge-pattern';
import { varnishCache } from '../../src/publishing/edge/varnish-cache';
import { askRaw } from '../browser/raw-request';
import { type Origin, startOrigin } from '../setup/origin';
import { isInstalled, purgeToken, startVarnish, type Varnish } from '../setup/varnish';

const withVarnish = test.skipIf(!isInstalled('varnishd'));

let origin: Origin;
let varnish: Varnish;
let edition = 1;
let failing = false;

beforeAll(async () => {
  if (!isInstalled('varnishd')) return;
  origin = await startOrigin((_, response) => response.end());
  varnish = await startVarnish([origin.url], {
    SITE_HOST: 'compare.example.org',
    REQUESTS_PER_10S: '100000',
  });
}, 60_000);
afterAll(async () => {
  await varnish?.stop();
  await origin?.stop();
}, 60_000);
beforeEach(() => {
  failing = false;
  edition += 1;
  if (!origin) return;
  origin.asked.length = 0;
  origin.answer = (request, response) => {
    if (failing) return void response.writeHead(500, { 'Cache-Control': 'no-store' }).end('broken');
    negotiateForm(request, response);
    response.setHeader('Cache-Control', 's-maxage=3600, stale-while-revalidate=31532400');
    response.setHeader('ETag', `"${edition}"`);
    response.end(`${request.url} ${edition}`);
  };
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askRaw(path, { headers, method }, varnish.url);
const purge = (...addresses: string[]) => varnishCache(varnish.url, purgeToken).purge(addresses);

/** How often the app is asked when somebody asks twice. */
async function timesAsked(path: string, headers: Record<string, string> = {}): Promise<number> {
  origin.asked.length = 0;
  await ask(path, headers);
  await ask(path, headers);
  return origin.asked.length;
}

withVarnish(
  'a page is asked for once, whoever reads it, and whatever stands behind its address',
  async () => {
    const first = await ask('/compare/kept');
    const later = await ask('/compare/kept?utm_source=x&fbclid=y', {
      cookie: '_ga=GA1.2',
      Host: 'made-up.test',
    });
    expect([first.body, later.body]).toEqual([`/compare/kept ${edition}`, `/compare/kept ${edition}`]);
    expect([first.headers.get('x-cache'), later.headers.get('x-cache')]).toEqual(['MISS', 'HIT']);
    expect(origin.asked).toEqual(['/compare/kept']);
    expect(origin.last().headers).toMatchObject({ host: 'compare.example.org' });
    expect(origin.last().headers.cookie).toBeUndefined();
    expect(later.headers.get('xkey')).toBeUndefined();
  },
);

withVarnish('who shows a key, a session or a preview is answered by the app itself', async () => {
  const shown: Record<string, string>[] = [
    { authorization: 'Bearer vk_x' },
    { cookie: 'theme=dark; verdict-token=x' },
    { cookie: 'verdict-preview=x' },
    { cookie: '__prerender_bypass=x' },
  ];
  for (const headers of shown)
    expect([headers, await timesAsked('/compare/own', headers)]).toEqual([headers, 2]);
  expect(origin.last().headers.cookie).toBe('__prerender_bypass=x');
  expect(await timesAsked('/admin')).toBe(2);
  expect(await timesAsked('/preview/shared/1')).toBe(2);
});

withVarnish('what the app does not share is not kept', async () => {
  for (const [name, value] of [
    ['Cache-Control', 'private, no-store'],
    ['Cache-Control', 'public, max-age=60'],
    ['Set-Cookie', 'a=b'],
  ] as const) {
    origin.answer = (_, response) => {
      if (name === 'Set-Cookie') response.setHeader('Cache-Control', 's-maxage=3600');
      response.setHeader(name, value).end();
    };
    expect([name, value, await timesAsked(`/api/pages?x=${value.length}${name}`)]).toEqual([name, value, 2]);
  }
});

withVarnish(
  'each page is made by one instance, in all its forms, and by another while that one fails',
  async () => {
    const second = await startOrigin((request, response) => origin.answer(request, response));
    const both = await startVarnish([origin.url, second.url], { REQUESTS_PER_10S: '100000' });
    try {
      const slugs = Array.from({ length: 40 }, (_, number) => `shared-out-${number}`);
      const forms = (slug: string) => [
        `/compare/${slug}`,
        ...['json', 'md', 'csv'].map((form) => `/compare/${slug}.${form}`),
        `/embed/${slug}`,
      ];
      for (const slug of slugs) for (const path of forms(slug)) await askRaw(path, {}, both.url);
      for (const slug of slugs) {
        const isMine = (path: string) => forms(slug).includes(path);
        expect([5, 0]).toContain(origin.asked.filter(isMine).length);
        expect([5, 0]).toContain(second.asked.filter(isMine).length);
      }
      for (const { asked } of [origin, second]) expect(asked.length).toBeGreaterThan(40);
      const mine = forms(slugs.find((slug) => second.asked.includes(`/compare/${slug}`)) ?? '');
      await varnishCache(both.url, purgeToken).purge(mine);
      second.answer = (_, response) => response.writeHead(503).end();
      for (const path of mine) expect((await askRaw(path, {}, both.url)).body).toBe(`${path} ${edition}`);
    } finally {
      await both.stop();
      await second.stop();
    }
  },
);

withVarnish('a purge names an address: that answer is fetched anew, others are not', async () => {
  for (const path of ['/compare/one', '/compare/one.json', '/compare/other', '/%C3%BCber']) await ask(path);
  edition += 1;
  await purge('/compare/one', '/über');
  const bodies = await Promise.all(
    ['/compare/one', '/compare/one.json', '/compare/other', '/%C3%BCber'].map(
      async (path) => (await ask(path)).body,
    ),
  );
  expect(bodies).toEqual([
    `/compare/one ${edition}`,
    `/compare/one.json ${edition - 1}`,
    `/compare/other ${edition - 1}`,
    `/%C3%BCber ${edition}`,
  ]);
});

withVarnish(
  'a pattern purges an address, its queries and what lies below it, and nothing beside it',
  async () => {
    const below = ['/api/topics', '/api/topics?depth=0', '/api/topics/7', '/api/topics/file/a.png'];
    const beside = ['/api/topicsandmore', '/api/options'];
    for (const path of [...below, ...beside]) await ask(path);
    edition += 1;
    await purge('/api/topics/*');
    for (const path of below) expect((await ask(path)).body).toBe(`${path} ${edition}`);
    for (const path of beside) expect((await ask(path)).body).toBe(`${path} ${edition - 1}`);
  },
);

withVarnish('thousands are purged in a few calls', async () => {
  const paths = Array.from({ length: 300 }, (_, number) => `/compare/one-of-many-${number}`);
  for (const path of paths) await ask(path);
  edition += 1;
  await purge(...paths, '/topics/*');
  for (const path of paths) expect((await ask(path)).body).toBe(`${path} ${edition}`);
});

withVarnish('a pattern says it as well, for whoever purges by hand', async () => {
  for (const path of ['/compare/by-hand', '/compare/by-hand-too', '/topics/by-hand']) await ask(path);
  edition += 1;
  const headers = { authorization: `Bearer ${purgeToken}`, 'x-purge-pattern': '' };
  headers['x-purge-pattern'] = purgePattern(['/compare/by-hand', '/topics/*']);
  expect((await ask('/', headers, 'PURGE')).status).toBe(200);
  for (const path of ['/compare/by-hand', '/topics/by-hand'])
    expect((await ask(path)).body).toBe(`${path} ${edition}`);
  expect((await ask('/compare/by-hand-too')).body).toBe(`/compare/by-hand-too ${edition - 1}`);
});

withVarnish('a whole beginning and everything can be purged as well', async () => {
  for (const path of ['/sitemaps/pages-1.xml', '/sitemaps/topics-1.xml']) await ask(path);
  edition += 1;
  await purge('/sitemaps/pages-*');
  expect((await ask('/sitemaps/pages-1.xml')).body).toContain(` ${edition}`);
  expect((await ask('/sitemaps/topics-1.xml')).body).toContain(` ${edition - 1}`);
  edition += 1;
  await purge(everything);
  for (const path of ['/sitemaps/pages-1.xml', '/sitemaps/topics-1.xml'])
    expect((await ask(path)).body).toContain(` ${edition}`);
});

withVarnish('nobody purges without the token, through a proxy, or by what looks like a purge', async () => {
  await ask('/compare/guarded');
  edition += 1;
  const pattern = { 'x-purge-pattern': '^/' };
  const token = { authorization: `Bearer ${purgeToken}` };
  for (const headers of [
    pattern,
    { ...pattern, authorization: 'Bearer ' },
    { ...pattern, authorization: 'Bearer wrong' },
    { ...pattern, ...token, 'x-forwarded-for': '203.0.113.7' },
  ])
    expect([headers, (await ask('/compare/guarded', headers, 'PURGE')).status]).toEqual([headers, 403]);
  expect((await ask('/compare/guarded', token, 'PURGE')).status).toBe(400);
  expect((await ask('/compare/guarded', { ...pattern, ...token }, 'BAN')).status).toBe(405);
  await ask('/compare/guarded', { ...pattern, ...token });
  expect((await ask('/compare/guarded')).body).toBe(`/compare/guarded ${edition - 1}`);
});

withVarnish('without a token in its environment nobody purges, not even with none', async () => {
  const open = await startVarnish([origin.url], { EDGE_PURGE_TOKEN: '' });
  try {
    for (const authorization of ['Bearer ', 'Bearer', ''])
      expect(
        (await askRaw('/', { method: 'PURGE', headers: { authorization, 'x-purge-pattern': '^' } }, open.url))
          .status,
      ).toBe(403);
  } finally {
    await open.stop();
  }
});

withVarnish(
  'while the app fails, readers have what there was, purged or not, and the news once it is well',
  async () => {
    await ask('/compare/stays');
    await ask('/api/comparisons?depth=0');
    edition += 1;
    await purge('/compare/stays', '/api/comparisons/*');
    failing = true;
    for (let time = 0; time < 3; time += 1)
      for (const path of ['/compare/stays', '/api/comparisons?depth=0']) {
        const answer = await ask(path);
        expect([answer.status, answer.body]).toEqual([200, `${path} ${edition - 1}`]);
        expect(answer.headers.get('x-cache')).toBe('STALE');
      }
    const unknown = await ask('/compare/never-seen');
    expect([unknown.status, unknown.body]).toEqual([500, 'broken']);
    failing = false;
    expect((await ask('/compare/stays')).body).toBe(`/compare/stays ${edition}`);
    expect((await ask('/compare/never-seen')).status).toBe(200);
  },
);

withVarnish('the longest address reaches the app', async () => {
  for (const length of [900, 999, 1_000, 2_000, 7_000]) {
    const path = `/${'a'.repeat(length)}`;
    expect([length, (await ask(path)).status]).toEqual([length, 200]);
    expect(origin.asked.at(-1)).toBe(path);
  }
});

withVarnish(
  'with one instance away and another failing, the third is asked',
  async () => {
    const failingOne = await startOrigin((_, response) => response.writeHead(503).end());
    const away = await startOrigin((_, response) => response.end());
    const three = await startVarnish([origin.url, failingOne.url, away.url], { REQUESTS_PER_10S: '100000' });
    try {
      await away.stop();
      await expect
        .poll(() => three.admin('backend.list', '-j').match(/"sick"/g)?.length, { timeout: 20_000 })
        .toBeGreaterThan(0);
      for (let page = 0; page < 60; page += 1)
        expect([page, (await askRaw(`/compare/three-${page}`, {}, three.url)).status]).toEqual([page, 200]);
    } finally {
      await three.stop();
      await failingOne.stop();
    }
  },
  40_000,
);

withVarnish('"not found" is kept for seconds, whatever the app says', async () => {
  origin.answer = (_, response) => response.writeHead(404, { 'Cache-Control': 's-maxage=3600' }).end();
  expect(await timesAsked('/nowhere')).toBe(1);
  const { status, headers } = await ask('/nowhere');
  expect([status, headers.get('x-cache')]).toEqual([404, 'HIT']);
  expect(varnish.admin('vcl.show', 'boot')).toContain('set beresp.ttl = 10s;');
});

withVarnish('the queries that the app understands reach it as they are', async () => {
  for (const path of [
    '/compare?options=b,a',
    '/search?q=b&topic=a&page=2',
    '/search?q=utm_source%3Dx',
    '/side-by-side?options=b&options=a',
    '/oembed?url=https%3A%2F%2Fx.test&format=json',
    '/contact?comparison=7',
    '/api/comparisons?sort=title&sort=-id&depth=0',
    '/api/comparisons?where[title][like]=utm_x',
  ]) {
    await ask(path);
    expect(origin.asked.at(-1)).toBe(path);
  }
});

withVarnish(
  'one question of the API has one place, in whatever order it is asked, without marks of campaigns',
  async () => {
    await ask('/api/comparisons?where[slug][equals]=a&limit=1&utm_campaign=x&depth=0');
    await ask('/api/comparisons?depth=0&gclid=y&limit=1&where[slug][equals]=a');
    await ask('/compare.json?page=2&limit=10&fbclid=z');
    await ask('/compare.json?limit=10&page=2');
    expect(origin.asked).toEqual([
      '/api/comparisons?depth=0&limit=1&where[slug][equals]=a',
      '/compare.json?limit=10&page=2',
    ]);
  },
);

withVarnish('an address in another spelling is never kept: no purge would find it', async () => {
  for (const path of [
    '/compare/%6Bept',
    '//compare/kept',
    '/%c3%bcber',
    '/compare/a%28b',
    '/compare/kept%2E',
  ])
    expect([path, await timesAsked(path)]).toEqual([path, 2]);
});

withVarnish(
  'a comparison is answered in the form that `Accept` asks for, as the app itself would',
  async () => {
    const accepted = [
      'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      '*/*',
      'image/png',
      'text/*',
      'text/markdown',
      'Text/Markdown',
      'text/markdown, text/html;q=0.9, */*;q=0.1',
      'text/markdown;q=0.2, text/html',
      'text/html, text/markdown',
      'text/markdown, text/html',
      'text/markdown, */*',
      'application/json',
      'application/json;q=0.9, text/csv',
      'application/*',
      'text/csv, text/plain;q=0.5',
      'text/markdown;q=0',
    ];
    for (const accept of [...accepted, ...accepted]) {
      const direct = await askRaw('/compare/forms', { headers: { accept } }, origin.url);
      expect([accept, (await ask('/compare/forms', { accept })).body]).toEqual([accept, direct.body]);
    }
    expect(await timesAsked('/compare/forms', { accept: 'text/markdown' })).toBe(0);
    edition += 1;
    await purge('/compare/forms');
    for (const accept of accepted)
      expect((await ask('/compare/forms', { accept })).body).toMatch(new RegExp(` ${edition}$`));
  },
);

withVarnish('writing goes to the app, and nothing else than methods that it knows', async () => {
  for (const method of ['POST', 'PATCH', 'DELETE'])
    await ask('/api/comparisons/1', { 'content-length': '0' }, method);
  expect(origin.asked).toEqual(['/api/comparisons/1', '/api/comparisons/1', '/api/comparisons/1']);
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND'])
    expect([method, (await ask('/', {}, method)).status]).toEqual([method, 405]);
  expect((await ask('/', { upgrade: 'websocket', connection: 'upgrade' })).status).toBe(400);
});

withVarnish('limits that were counted for somebody else are not told to the next one', async () => {
  origin.answer = (_, response) =>
    response.setHeader('Cache-Control', 's-maxage=300').setHeader('RateLimit', '"visitor";r=1;t=9').end();
  expect((await ask('/api/faqs')).headers.get('ratelimit')).toBeUndefined();
  expect((await ask('/api/faqs')).headers.get('ratelimit')).toBeUndefined();
});
