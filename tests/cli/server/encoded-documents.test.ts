import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, serveDocuments, tag } from '../../setup/documents-server';

const html = `<!doctype html><p>${'Größe, 大小, size. '.repeat(200)}</p>`;

/** As Next answers from its cache, unless told otherwise. */
function serve(answer: (response: ServerResponse) => void = answerCached): void {
  serveDocuments(answer);
}

function answerCached(response: ServerResponse, page = html, cache = 'HIT'): void {
  response.setHeader('x-nextjs-cache', cache);
  response.setHeader('Vary', 'x-own');
  response.setHeader('Cache-Control', 's-maxage=3600');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(page));
  response.end(page);
}

describe('a page from the cache', () => {
  it('arrives as it is with its length, a tag and what it varies by', async () => {
    serve();
    const { status, headers, body } = await ask();
    expect(status).toBe(200);
    expect(body.toString()).toBe(html);
    expect(headers).toMatchObject({
      'content-length': String(Buffer.byteLength(html)),
      vary: 'x-own, Accept-Encoding',
      'cache-control': 's-maxage=3600',
    });
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['br;q=0.5, gzip;q=0.8', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('is compressed for %s as %s', async (accepted, encoding, decompress) => {
    serve();
    const { headers, body } = await ask({ 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(decompress(body).toString()).toBe(html);
    expect(headers.etag).toMatch(new RegExp(`-${encoding}"$`));
  });

  it.each(['gzip;q=0', 'deflate', '', 'gzip;q=0, br;q=0', ';;q', 'identity'])(
    'is not compressed for “%s”',
    async (accepted) => {
      serve();
      const { headers, body } = await ask({ 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString()).toBe(html);
    },
  );

  it('answers a question for its headers with those of the page, and no page', async () => {
    serve();
    const whole = await ask({ 'accept-encoding': 'gzip' });
    const { status, headers, body } = await ask({ 'accept-encoding': 'gzip' }, 'HEAD');
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
    for (const name of ['etag', 'content-length', 'content-encoding', 'vary'])
      expect(headers[name]).toBe(whole.headers[name]);
  });

  it('has one tag whatever query it is asked for with', async () => {
    serve();
    expect((await ask({}, 'GET', '/?utm=1')).headers.etag).toBe(await tag());
  });

  it('has another tag once it has changed', async () => {
    let page = html;
    serve((response) => answerCached(response, page));
    const before = await tag();
    page = html.replace('size', 'Size');
    globalThis.verdictRegenerations = 1;
    expect(await tag()).not.toBe(before);
    expect((await ask()).body.toString()).toBe(page);
  });
});

describe('a reader who has the page', () => {
  const known: readonly (readonly [string, (etag: string) => string])[] = [
    ['its tag', (etag) => etag],
    ['its tag as a weak one', (etag) => `W/${etag}`],
    ['a list with its tag', (etag) => `"other", ${etag} ,"more"`],
    ['any tag', () => '*'],
  ];

  it.each(known)('who names %s gets 304 and no page', async (_, naming) => {
    serve();
    const { status, headers, body } = await ask({ 'if-none-match': naming(await tag()) });
    expect(status).toBe(304);
    expect(body).toHaveLength(0);
    expect(headers['content-length']).toBeUndefined();
    expect(headers.etag).toBe(await tag());
    expect(headers['cache-control']).toBe('s-maxage=3600');
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it('gets 304 for its headers alone, too', async () => {
    serve();
    expect((await ask({ 'if-none-match': await tag() }, 'HEAD')).status).toBe(304);
  });

  it('compressed otherwise gets the page', async () => {
    serve();
    const { status, body } = await ask({
      'if-none-match': await tag({ 'accept-encoding': 'gzip' }),
      'accept-encoding': 'br',
    });
    expect(status).toBe(200);
    expect(brotliDecompressSync(body).toString()).toBe(html);
  });

  it('gets the page anew when it demands so', async () => {
    serve();
    const asked = { 'if-none-match': await tag(), 'cache-control': 'no-cache' };
    expect((await ask(asked)).status).toBe(200);
  });
});

describe('what is no page from the cache', () => {
  it.each<readonly [string, (response: ServerResponse) => void]>([
    ['made for one reader', (response) => response.end(html)],
    [
      'not found',
      (response) => {
        response.statusCode = 404;
        answerCached(response);
      },
    ],
    [
      'sent in pieces',
      (response) => {
        response.setHeader('x-nextjs-cache', 'HIT');
        response.write(html.slice(0, 10));
        response.end(html.slice(10));
      },
    ],
  ])('is left alone: %s', async (_, answer) => {
    serve(answer);
    const { headers, body } = await ask({ 'accept-encoding': 'gzip' });
    expect(headers.etag).toBeUndefined();
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(html);
  });
});

describe('a page that was asked for a moment ago', () => {
  /** Serves page 1, then page 2, and so on. */
  function serveNumbered(): void {
    let number = 0;
    serve((response) => {
      number += 1;
      answerCached(response, `<p>${number}</p>`);
    });
  }

  async function read(headers: Record<string, string> = {}, method = 'GET', path = '/'): Promise<string> {
    return (await ask(headers, method, path)).body.toString();
  }

  it('is not rendered for the next reader, who gets the same headers', async () => {
    serveNumbered();
    const [first, second] = [await ask(), await ask()];
    expect(second.body.toString()).toBe('<p>1</p>');
    expect({ ...second.headers, date: '' }).toEqual({ ...first.headers, date: '' });
    expect(await read({ 'accept-encoding': 'identity' })).toBe('<p>1</p>');
  });

  it('is looked for again after a regeneration', async () => {
    serveNumbered();
    await read();
    globalThis.verdictRegenerations = 1;
    expect(await read()).toBe('<p>2</p>');
  });

  it('is not held when it was regenerated while it was asked for', async () => {
    let number = 0;
    serve((response) => {
      number += 1;
      globalThis.verdictRegenerations = number;
      answerCached(response, `<p>${number}</p>`);
    });
    expect([await read(), await read()]).toEqual(['<p>1</p>', '<p>2</p>']);
  });

  it('is held for a second at most', async () => {
    serveNumbered();
    await read();
    await delay(1_050);
    expect(await read()).toBe('<p>2</p>');
  });

  it.each<readonly [string, Record<string, string>, string, string]>([
    ['with a query', {}, 'GET', '/?a=1'],
    ['by another method', {}, 'POST', '/'],
    ['in preview mode', { cookie: 'a=1; __prerender_bypass=x' }, 'GET', '/'],
    ['at another address', {}, 'GET', '/other'],
  ])('is not what somebody gets who asks %s', async (_, headers, method, path) => {
    serveNumbered();
    await read();
    expect(await read(headers, method, path)).toBe('<p>2</p>');
    expect(await read()).toBe('<p>1</p>');
  });

  it.each(['STALE', 'MISS'])('is not held when the cache called it %s', async (cache) => {
    let number = 0;
    serve((response) => {
      number += 1;
      answerCached(response, `<p>${number}</p>`, cache);
    });
    expect([await read(), await read()]).toEqual(['<p>1</p>', '<p>2</p>']);
  });
});
