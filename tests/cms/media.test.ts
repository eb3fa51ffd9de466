import type { Payload } from 'payload';
import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pictureUses } from '../../src/cms/publication/picture-uses';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

const loaded = vi.hoisted(() => ({ s3: false }));
vi.mock('@payloadcms/storage-s3', () => {
  loaded.s3 = true;
  return {};
});

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
afterAll(() => stop());

interface Upload {
  readonly data: Buffer | string;
  readonly name: string;
  readonly type: string;
  readonly fields?: object;
}

/** As a browser sends it: what it says of the file is not what is in it. */
async function upload({ data, name, type, fields = { alt: 'A square' } }: Upload) {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(Buffer.from(data))], name, { type }));
  form.append('_payload', JSON.stringify(fields));
  const request = new Request('http://127.0.0.1:3000/api/media?depth=0', {
    method: 'POST',
    headers: { authorization: editor },
    body: form,
  });
  const response = await handleEndpoints({ config: payload.config, request });
  return { status: response.status, body: await response.json() };
}

const picture = (width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
const png = async () => ({ data: await picture(), name: 'square.png', type: 'image/png' });

test('a picture is stored with its sizes and a focal point', async () => {
  const { status, body } = await upload({
    ...(await png()),
    fields: { alt: 'A square', focalX: 10, focalY: 90 },
  });
  expect([status, body.doc?.focalX, body.doc?.focalY]).toEqual([201, 10, 90]);
  const { small, large, share } = body.doc.sizes;
  expect([small.width, large.width, share.width, share.height]).toEqual([480, 1280, 1200, 630]);
});

test('a picture without words for those who cannot see it is refused', async () => {
  const { status, body } = await upload({ ...(await png()), fields: {} });
  expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'alt']);
});

test('a drawing that can carry a script is refused, whatever it calls itself', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const withPreamble = `<?xml version="1.0"?><!-- ${'x'.repeat(5000)} -->${svg}`;
  for (const data of [svg, withPreamble, `\uFEFF${svg}`]) {
    for (const [name, type] of [
      ['drawing.svg', 'image/svg+xml'],
      ['drawing.png', 'image/png'],
      ['drawing.jpg', 'image/jpeg'],
      ['drawing.svg', 'image/png'],
    ] as const) {
      const { status, body } = await upload({ data, name, type });
      expect([name, type, status]).toEqual([name, type, 400]);
      expect(body.errors[0].data.errors[0].message).toContain('Choose a JPEG, PNG, WebP, AVIF or GIF file.');
    }
  }
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(1);
});

test('a page or a text under a picture’s name is refused', async () => {
  for (const data of ['<!doctype html><script>alert(1)</script>', 'GIF89a but not really', '', '%PDF-1.4']) {
    const { status } = await upload({ data, name: 'innocent.png', type: 'image/png' });
    expect([data, status]).toEqual([data, 400]);
  }
});

test('where a picture is used is told, drafts included, and it cannot be deleted meanwhile', async () => {
  const { body } = await upload(await png());
  const image = body.doc.id;
  const used = await someDefinitions(payload);
  const { id: comparison } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used, { title: 'With a picture', meta: { image } }), _status: 'draft' },
    draft: true,
  });
  const [option = 0] = used.options;
  await payload.update({ collection: 'options', id: option, data: { logo: image }, draft: true });
  const { rows } = await payload.db.drizzle.execute(pictureUses(image));
  const places = rows.map(({ collection, id }) => `${collection}:${id}`);
  expect([...new Set(places)].toSorted()).toEqual([`comparisons:${comparison}`, `options:${option}`]);
  const refused = await api(payload, `/media/${image}`, { method: 'DELETE', authorization: editor });
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    409,
    expect.stringContaining('“With a picture”'),
  ]);
});

test('a picture that nothing uses can be deleted', async () => {
  const { body } = await upload(await png());
  const deleted = await api(payload, `/media/${body.doc.id}`, { method: 'DELETE', authorization: editor });
  expect(deleted.status).toBe(200);
});

test('a real picture under the name of a page is a picture by name as well, or refused', async () => {
  for (const [name, type] of [
    ['page.html', 'text/html'],
    ['page.html', 'image/png'],
    ['page.svg', 'image/png'],
    ['page.png.html', 'image/png'],
    ['page.php', 'image/png'],
    ['../../page.png', 'image/png'],
  ] as const) {
    const { status, body } = await upload({ data: await picture(20, 10), name, type });
    const stored = body.doc ? [body.doc.mimeType, /^[\w-]+\.png$/.test(body.doc.filename)] : [];
    expect([name, type, status, stored]).toEqual(
      status === 201 ? [name, type, 201, ['image/png', true]] : [name, type, 400, []],
    );
  }
});

test('a picture with a page at its end is sent as the picture that it begins as', async () => {
  const data = Buffer.concat([await picture(20, 10), Buffer.from('<script>alert(1)</script>')]);
  const { status, body } = await upload({ data, name: 'both.png', type: 'image/png' });
  expect(status).toBe(201);
  const request = new Request(`http://127.0.0.1:3000${body.doc.url}`);
  const response = await handleEndpoints({ config: payload.config, request });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
});

test('without a bucket nothing of S3 is loaded', async () => {
  expect(loaded.s3).toBe(false);
  // Had it been, it would have been noticed.
  await import('@payloadcms/storage-s3');
  expect(loaded.s3).toBe(true);
});
