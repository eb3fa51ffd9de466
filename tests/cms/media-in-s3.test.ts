import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { handleEndpoints, type Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { ask } from '../setup/routes';
import { hasS3Server, type S3Server, startS3Server } from '../setup/s3-server';
import { startTestPayload } from '../setup/test-payload';

const hasServer = hasS3Server();
const withS3 = test.skipIf(!hasServer);
const bucket = 'pictures';

let s3: S3Server;
let payload: Payload;
let stop: () => Promise<void>;
let editor: string;

beforeAll(async () => {
  if (!hasServer) return;
  s3 = await startS3Server(bucket);
  Object.assign(process.env, {
    S3_BUCKET: bucket,
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
  });
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
afterAll(async () => {
  await stop?.();
  await s3?.stop();
});

async function upload(name: string) {
  const data = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('file', new File([new Uint8Array(data)], name, { type: 'image/png' }));
  form.append('_payload', JSON.stringify({ alt: 'A square' }));
  const request = new Request('http://127.0.0.1:3000/api/media?depth=0', {
    method: 'POST',
    headers: { authorization: editor },
    body: form,
  });
  const response = await handleEndpoints({ config: payload.config, request });
  const body = await response.json();
  return { status: response.status, doc: body.doc, data };
}

async function kept(): Promise<string[]> {
  const { Contents = [] } = await s3.owner.listObjectsV2({ Bucket: bucket });
  return Contents.map(({ Key }) => Key ?? '').toSorted();
}

const eventsOf = async (id: number) =>
  (
    await payload.db.pool.query(
      'SELECT action, paths FROM activity WHERE document_collection = $1 AND document_id = $2 ORDER BY id',
      ['media', id],
    )
  ).rows;

withS3('a picture and its sizes are kept in the bucket and nowhere else', async () => {
  const { status, doc } = await upload('square.png');
  expect(status).toBe(201);
  expect(doc.url).toBe('/api/media/file/square.png');
  const sizes = [doc.sizes.small.filename, doc.sizes.large.filename, doc.sizes.share.filename];
  expect(await kept()).toEqual(['square.png', ...sizes].toSorted());
  const folder = join(process.env.DATA_DIR ?? '', 'media');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

withS3('it is served from the site’s own address, with the same caching as from a disk', async () => {
  const { doc, data } = await upload('served.png');
  const path = doc.url.replace('/api', '');
  const request = new Request(`http://127.0.0.1:3000${doc.url}`);
  const response = await handleEndpoints({ config: payload.config, request });
  expect(Buffer.from(await response.arrayBuffer()).equals(data)).toBe(true);
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'public, max-age=300, s-maxage=300, stale-while-revalidate=86400',
  ]);
  const etag = answer.headers.get('etag') ?? '';
  const again = await ask(path, { headers: { 'if-none-match': etag } });
  expect([again.status, again.headers.get('cache-control')]).toEqual([
    304,
    answer.headers.get('cache-control'),
  ]);
  const part = await ask(path, { headers: { range: 'bytes=0-9' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-9/${data.length}`]);
  expect((await ask(path, { headers: { authorization: editor } })).headers.get('cache-control')).toBe(
    'private, max-age=300',
  );
  const missing = await ask('/media/file/nothing.png');
  expect([missing.status, missing.body.errors[0].message]).toEqual([404, 'There is no such picture.']);
});

withS3('an upload is one change, and changes no page', async () => {
  const { doc } = await upload('quiet.png');
  const events = await eventsOf(doc.id);
  expect(events).toHaveLength(1);
  expect(events[0].paths).not.toContain('*');
});

withS3('a picture that is deleted leaves the bucket', async () => {
  const { doc } = await upload('gone.png');
  expect((await api(payload, `/media/${doc.id}`, { method: 'DELETE', authorization: editor })).status).toBe(
    200,
  );
  expect((await kept()).filter((key) => key.startsWith('gone'))).toEqual([]);
  expect((await ask('/media/file/gone.png')).status).toBe(404);
});

withS3('the tables are the same with and without a bucket, and the panel loads nothing for it', () => {
  const { fields } = payload.collections.media.config;
  expect(fields.map((field) => ('name' in field ? field.name : ''))).not.toContain('_objectKey');
  const columns = Object.keys(payload.db.tables.media ?? {});
  expect(columns.filter((name) => /prefix|object_?key/i.test(name))).toEqual([]);
  expect(JSON.stringify(payload.config.admin.components.providers)).not.toContain('storage-s3');
  expect(Object.keys(payload.config.admin.dependencies ?? {})).toEqual([]);
});

withS3('while the bucket is away, uploads are refused and pictures are asked for later', async () => {
  const { doc } = await upload('before.png');
  const count = async () => (await payload.count({ collection: 'media' })).totalDocs;
  const before = await count();
  await s3.stop();
  const refused = await upload('after.png');
  expect([refused.status >= 500, await count()]).toEqual([true, before]);
  const answer = await ask(doc.url.replace('/api', ''));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(answer.headers.get('cache-control')).toMatch(/no-store/);
});
