import type { ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, serveDocuments as serve, tag } from '../../setup/documents-server';

/** As Next sends what a route has rendered: piece by piece, headers first. */
function answerFromRoute(response: ServerResponse, parts: readonly (string | Buffer)[], type: string): void {
  response.setHeader('x-nextjs-cache', 'HIT');
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', 'W/"of-the-route"');
  for (const part of parts) {
    response.flushHeaders();
    response.write(Buffer.from(part));
  }
  response.end();
}

describe('what a route has rendered', () => {
  const json = 'application/json';

  it('arrives whole, compressed, with a length and a tag', async () => {
    serve((response) => answerFromRoute(response, ['{"a":', '"Größe"}'], json));
    const { status, headers, body } = await ask({ 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(gunzipSync(body).toString()).toBe('{"a":"Größe"}');
    expect(headers).toMatchObject({ 'content-length': String(body.length), 'content-type': json });
    expect(headers.etag).toMatch(/^"[\w-]{27}-gzip"$/);
    expect(headers['transfer-encoding']).toBeUndefined();
  });

  it('is repeated without asking the route, until something was regenerated', async () => {
    let asked = 0;
    serve((response) => {
      asked += 1;
      answerFromRoute(response, [`{"asked":${asked}}`], json);
    });
    for (let time = 0; time < 3; time += 1) expect((await ask()).body.toString()).toBe('{"asked":1}');
    globalThis.verdictRegenerations = 1;
    expect((await ask()).body.toString()).toBe('{"asked":2}');
  });

  it('has the same tag as long as it says the same, and is not sent again to who has it', async () => {
    serve((response) => answerFromRoute(response, ['{"a":1}'], json));
    const before = await tag();
    globalThis.verdictRegenerations = 1;
    expect(await tag()).toBe(before);
    expect(await ask({ 'if-none-match': before })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  it('is not compressed when it is a picture', async () => {
    const picture = Buffer.from([137, 80, 78, 71, 0, 255, 254]);
    serve((response) => answerFromRoute(response, [picture], 'image/png'));
    const { headers, body } = await ask({ 'accept-encoding': 'gzip, br' });
    expect(body).toEqual(picture);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('is passed on as it comes when it is very long', async () => {
    const part = 'x'.repeat(400_000);
    serve((response) => answerFromRoute(response, [part, part, part], 'application/xml'));
    const { headers, body } = await ask();
    expect(body.toString()).toBe(part.repeat(3));
    expect(headers.etag).toBe('W/"of-the-route"');
    expect((await ask()).body).toHaveLength(part.length * 3);
  });

  it('is passed on as it comes when it is not from the cache', async () => {
    serve((response) => {
      response.setHeader('Content-Type', json);
      response.flushHeaders();
      response.write('{"a":');
      response.end('1}');
    });
    const { headers, body } = await ask();
    expect(body.toString()).toBe('{"a":1}');
    expect(headers.etag).toBeUndefined();
  });

  it('tells whoever waits for a piece to be written that it was', async () => {
    let written = 0;
    serve((response) => {
      response.setHeader('x-nextjs-cache', 'HIT');
      response.write(Buffer.from('a'), () => {
        written += 1;
        response.end();
      });
    });
    expect((await ask()).body.toString()).toBe('a');
    expect(written).toBe(1);
  });
});
