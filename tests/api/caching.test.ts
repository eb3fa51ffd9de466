import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loginAs } from '../setup/api';
import { aPerson, comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { ask } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let used: Definitions;
let comparison: number;
let author: number;
let token: string;
let key: string;

const shared = 'public, max-age=0, s-maxage=300, stale-while-revalidate=30, stale-if-error=86400';
const closed = 'private, no-store';

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  const person = await aPerson(payload, 'admin');
  author = person.id;
  await payload.update({ collection: 'users', id: author, data: { publicProfile: true } });
  token = await loginAs(payload, person.email);
  const client = { name: 'Reader', scopes: ['read-drafts' as const] };
  ({ key = '' } = Object(await payload.create({ collection: 'api-clients', data: client })));
  used = await someDefinitions(payload);
  const data = comparisonData(used, { slug: 'cached', title: 'Cached', authors: [author] });
  ({ id: comparison } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  }));
});
afterAll(() => stop());
afterEach(() => {
  globalThis.verdictEpoch = undefined;
});

const cacheOf = ({ headers }: { headers: Headers }) => headers.get('cache-control');

test('what everybody may read may be kept by everybody, with a tag that stays while the content does', async () => {
  for (const path of [
    '/comparisons',
    '/comparisons?depth=2&where[topic.slug][exists]=false&sort=-title&limit=5&page=1&select[title]=true',
    `/comparisons/${comparison}?depth=3&populate[options][name]=true`,
    '/comparisons/count',
    '/globals/site',
    `/users/${author}`,
    '/redirects',
    '/media',
  ]) {
    const answer = await ask(path);
    expect([path, answer.status, cacheOf(answer)]).toEqual([path, 200, shared]);
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(answer.headers.get('vary')).toBe('Authorization, Cookie, Origin');
    const again = await ask(path, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, again.text, again.headers.get('etag'), cacheOf(again)]).toEqual([
      304,
      '',
      etag,
      shared,
    ]);
    expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  }
});

test('another state has another tag', async () => {
  const path = `/comparisons?where[slug][equals]=cached`;
  const { headers } = await ask(path);
  await payload.update({
    collection: 'comparisons',
    id: comparison,
    data: { title: 'Cached anew', _status: 'published' },
  });
  const again = await ask(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
  expect([again.status, again.body.docs[0].title]).toEqual([200, 'Cached anew']);
});

test('HEAD says what GET would', async () => {
  for (const path of ['/comparisons', '/comparisons/999999', '/nowhere', '/comparisons?depth=abc']) {
    const get = await ask(path);
    const head = await ask(path, { method: 'HEAD' });
    expect([path, head.status, head.text]).toEqual([path, get.status, '']);
    for (const name of ['cache-control', 'etag', 'vary', 'content-type'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  }
});

test('what is refused or not there is kept by nobody', async () => {
  for (const [path, status] of [
    ['/comparisons/999999', 404],
    ['/nowhere', 404],
    ['/activity', 403],
    ['/comparisons/versions', 403],
    ['/comparisons?where[nonsense][equals]=1', 400],
    ['/comparisons?depth=abc', 400],
  ] as const) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, status]);
    expect([path, cacheOf(answer), answer.headers.get('etag')]).toEqual([
      path,
      expect.stringMatching(/no-store/),
      null,
    ]);
  }
});

test('what depends on drafts is kept by nobody: no cache is told of those', async () => {
  for (const name of ['draft', 'trash', 'locale', 'data', 'unheard'])
    for (const query of [
      `${name}=1`,
      `${name}[a]=b`,
      `depth=0&%${name.charCodeAt(0).toString(16)}${name.slice(1)}=true`,
    ]) {
      if (name === 'data' && !query.includes('[')) continue;
      expect([query, cacheOf(await ask(`/comparisons?${query}`))]).toEqual([query, closed]);
    }
});

test('no draft, however it is saved, changes a shared answer', async () => {
  const paths = [
    '/comparisons?depth=3&limit=100',
    '/options?limit=100',
    '/criteria',
    `/comparisons/${comparison}?depth=3`,
  ];
  const before = await Promise.all(paths.map((path) => ask(path)));
  expect(before.map(cacheOf)).toEqual(paths.map(() => shared));
  await payload.update({ collection: 'comparisons', id: comparison, data: { title: 'Secret' }, draft: true });
  await payload.update({ collection: 'criteria', id: used.criterion, data: { name: 'Secret' }, draft: true });
  await someDefinitions(payload);
  const after = await Promise.all(paths.map((path) => ask(path)));
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
});

test('with a key, a session or any cookie, nothing in any collection is shared', async () => {
  const askers: Record<string, Record<string, string>> = {
    session: { authorization: token },
    key: { authorization: `Bearer ${key}` },
    'wrong key': { authorization: `Bearer vk_${'x'.repeat(43)}` },
    cookie: { cookie: `verdict-token=${token.slice(4)}`, origin: 'http://127.0.0.1:3000' },
    'cookie of another site': { cookie: `verdict-token=${token.slice(4)}`, origin: 'https://evil.example' },
    'some cookie': { cookie: 'theme=dark' },
  };
  for (const { slug } of payload.config.collections)
    for (const below of ['', '/1', '/count', '/versions', '/versions/1', '/names', '/export'])
      for (const [who, headers] of Object.entries(askers)) {
        const answer = await ask(`/${slug}${below}`, { headers });
        const said = `${who} /${slug}${below}: ${cacheOf(answer)}`;
        expect(said).not.toMatch(/public|s-maxage/);
        expect(said).toMatch(/no-store|private/);
        expect(answer.headers.get('etag')).toBeNull();
      }
}, 120_000);

/** Whoever asks without showing who they are, wherever they may look. */
test('without, nothing is shared but what is public and purged', async () => {
  const found: string[] = [];
  for (const { slug } of payload.config.collections)
    for (const below of [
      '',
      `/${await anId(slug)}`,
      '/count',
      '/versions',
      '/me',
      '/init',
      '/names',
      '/export',
    ]) {
      const answer = await ask(`/${slug}${below}`);
      if (cacheOf(answer)?.includes('public')) found.push(`${slug}${below.replace(/\d+/, 'id')}`);
      else expect([slug, below, cacheOf(answer)]).toEqual([slug, below, expect.stringMatching(/no-store/)]);
    }
  for (const { slug } of payload.config.globals)
    if (cacheOf(await ask(`/globals/${slug}`))?.includes('public')) found.push(`globals/${slug}`);
  for (const path of ['/access', '/nowhere', ''])
    expect([path, cacheOf(await ask(path))]).toEqual([path, expect.stringMatching(/no-store/)]);
  const whole = ['comparisons', 'options', 'criteria', 'scenarios', 'faqs', 'users'];
  const empty = ['topics', 'pages', 'media', 'redirects'];
  expect(found.toSorted()).toEqual(
    [
      ...whole.flatMap((slug) => [slug, `${slug}/count`, `${slug}/id`]),
      ...empty.flatMap((slug) => [slug, `${slug}/count`]),
      'globals/site',
    ].toSorted(),
  );
});

async function anId(slug: string): Promise<number> {
  return (await ask(`/${slug}?limit=1&depth=0`)).body?.docs?.[0]?.id ?? 1;
}

test('an answer that was made while a change was heard of is kept by nobody', async () => {
  const { guardRest } = await import('../../src/api/guard-rest');
  const request = () => new Request('http://127.0.0.1:3000/api/topics');
  globalThis.verdictEpoch = 1;
  const during = await guardRest(request(), async () => {
    globalThis.verdictEpoch = 2;
    return Response.json({ docs: [] });
  });
  expect(cacheOf(during)).toBe(closed);
  expect(cacheOf(await ask('/topics'))).toBe(shared);
  // Who hears of nothing cannot tell caches of it.
  globalThis.verdictEpoch = null;
  expect(cacheOf(await ask('/topics'))).toBe(closed);
});

test('pictures may be kept for five minutes, by who shows who they are for themselves', async () => {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const file = { data, name: 'kept.png', mimetype: 'image/png', size: data.length };
  const { filename } = await payload.create({ collection: 'media', data: { alt: 'A square' }, file });
  const path = `/media/file/${filename}`;
  const forAll = 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400';
  expect(cacheOf(await ask(path))).toBe(forAll);
  expect((await ask(path, { method: 'HEAD' })).headers.get('content-type')).toBe('image/png');
  const part = await ask(path, { headers: { range: 'bytes=0-3' } });
  expect([part.status, cacheOf(part)]).toEqual([206, forAll]);
  expect(cacheOf(await ask(path, { headers: { authorization: token } }))).toBe('private, max-age=300');
  const missing = await ask('/media/file/nothing.png');
  expect([missing.status, cacheOf(missing)]).toEqual([404, closed]);
});

test('GraphQL and what is written is kept by nobody', async () => {
  const query = '{ Comparisons { totalDocs } }';
  expect(cacheOf(await ask('/graphql', { method: 'POST', body: { query } }))).toBe(closed);
  expect(
    cacheOf(await ask('/users/login', { method: 'POST', body: { email: 'a@b.c', password: 'x' } })),
  ).toBe(closed);
});

test('a tag costs the database nothing', async () => {
  const { handleEndpoints } = await import('payload');
  const url = 'http://127.0.0.1:3000/api/comparisons';
  const bare = await countStatements(() =>
    handleEndpoints({ config: payload.config, request: new Request(url) }),
  );
  expect(await countStatements(() => ask('/comparisons'))).toBe(bare);
});
