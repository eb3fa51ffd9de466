import { Buffer } from 'node:buffer';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, test as base, beforeAll, expect, inject } from 'vitest';
import { z } from 'zod';
import { aPerson, comparisonData, type Definitions, prose, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';
import { testSite } from '../setup/test-site';

const test = base.skipIf(inject('chromiumPath') === null);

// A process of its own beside the site's: whatever it publishes reaches the site only through the database.
const begun = new Date().toISOString();
let payload: Payload;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  ({ payload, stop } = await startTestPayload(testSite().databaseUrl));
});
// The front page holds the latest dozen: what other tests look for there must not be pushed off by these.
afterAll(async () => {
  if (!stop) return;
  await payload.delete({ collection: 'comparisons', where: { createdAt: { greater_than: begun } } });
  await stop();
});

async function get(path: string) {
  const response = await fetch(testSite().baseUrl + path, { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

/** Waits for what a reader gets at an address; a changed page must come by itself, and soon. */
function reader(path: string, timeout = 5_000) {
  return expect.poll(() => get(path), { timeout, interval: 20 });
}

interface Published {
  readonly id: number;
  readonly used: Definitions;
  readonly path: string;
}

/** A published comparison that readers have already seen, so that an old copy of it is in the cache. */
async function seenByReaders(
  slug: string,
  changes: Parameters<typeof comparisonData>[1] = {},
): Promise<Published> {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug, title: `Title of ${slug}`, ...changes });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  const path = `/compare/${slug}`;
  await reader(path).toMatchObject({ status: 200 });
  await get(`${path}.json`);
  await Promise.all(['/', '/compare'].map(get));
  return { id, used, path };
}

test('an address that was not found shows the comparison once it is published', async () => {
  const used = await someDefinitions(payload);
  expect((await get('/compare/not-yet')).status).toBe(404);
  expect((await get('/compare/not-yet.json')).status).toBe(404);
  const data = comparisonData(used, { slug: 'not-yet', title: 'Now it is' });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  const shown = { status: 200, text: expect.stringContaining('Now it is') };
  await Promise.all(
    ['/compare/not-yet', '/compare/not-yet.json', '/', '/compare'].map((path) =>
      reader(path).toMatchObject(shown),
    ),
  );
});

test('a change that a script publishes is on the page, in the lists and in the JSON', async () => {
  const { id, path } = await seenByReaders('by-script');
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'Changed by a script', _status: 'published' },
  });
  const shown = { status: 200, text: expect.stringContaining('Changed by a script') };
  await Promise.all(
    [path, `${path}.json`, '/', '/compare'].map((address) => reader(address).toMatchObject(shown)),
  );
});

test('a draft changes nothing for readers', async () => {
  const { id, path } = await seenByReaders('with-draft');
  await payload.update({ collection: 'comparisons', id, data: { title: 'Only a draft' }, draft: true });
  await payload.update({
    collection: 'comparisons',
    id: (await seenByReaders('a-later-one')).id,
    data: { title: 'A later one', _status: 'published' },
  });
  await reader('/compare/a-later-one').toMatchObject({ text: expect.stringContaining('A later one') });
  expect((await get(path)).text).not.toContain('Only a draft');
});

test('a scheduled publication reaches readers', async () => {
  const { id, path } = await seenByReaders('scheduled');
  const editor = await aPerson(payload, 'editor');
  await payload.update({ collection: 'comparisons', id, data: { title: 'On schedule' }, draft: true });
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: 'comparisons', value: id },
      user: { relationTo: 'users', value: editor.id },
    },
    waitUntil: new Date(Date.now() - 1000),
  });
  await payload.jobs.run({ silent: true });
  await reader(path).toMatchObject({ text: expect.stringContaining('On schedule') });
});

test('an unpublished comparison is gone from the page, the lists and the JSON, and comes back', async () => {
  const { id, path } = await seenByReaders('to-and-fro');
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  await Promise.all([path, `${path}.json`].map((address) => reader(address).toMatchObject({ status: 404 })));
  await reader('/compare').not.toMatchObject({ text: expect.stringContaining('Title of to-and-fro') });
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  await reader(path).toMatchObject({ status: 200 });
});

test('a deleted comparison is gone', async () => {
  const { id, path } = await seenByReaders('deleted');
  await payload.delete({ collection: 'comparisons', id });
  await Promise.all([path, `${path}.json`].map((address) => reader(address).toMatchObject({ status: 404 })));
});

test('an old address redirects permanently to the new one, on the page and in the JSON', async () => {
  const { id, path } = await seenByReaders('moving');
  await payload.update({ collection: 'comparisons', id, data: { slug: 'moved', _status: 'published' } });
  await reader(path).toMatchObject({ status: 308, location: '/compare/moved' });
  await reader(`${path}.json`).toMatchObject({ status: 308, location: '/compare/moved.json' });
  await reader('/compare/moved').toMatchObject({ status: 200 });
});

test('the other order of a pair redirects, also for who asked before it was there', async () => {
  expect((await get('/compare/pear-vs-apple-for-pies')).status).toBe(404);
  await seenByReaders('apple-vs-pear-for-pies');
  await reader('/compare/pear-vs-apple-for-pies').toMatchObject({
    status: 308,
    location: '/compare/apple-vs-pear-for-pies',
  });
});

test('a changed option, criterion, scenario or question changes the pages that show it', async () => {
  const { used, path } = await seenByReaders('made-of-parts');
  const [option = 0] = used.options;
  const published = { _status: 'published' } as const;
  const changes = [
    [
      'Option renamed',
      () =>
        payload.update({ collection: 'options', id: option, data: { name: 'Option renamed', ...published } }),
    ],
    [
      'Criterion renamed',
      () =>
        payload.update({
          collection: 'criteria',
          id: used.criterion,
          data: { name: 'Criterion renamed', ...published },
        }),
    ],
    [
      'Scenario renamed',
      () =>
        payload.update({
          collection: 'scenarios',
          id: used.scenario,
          data: { name: 'Scenario renamed', ...published },
        }),
    ],
    [
      'Answer changed',
      () =>
        payload.update({
          collection: 'faqs',
          id: used.faq,
          data: { answer: prose('Answer changed'), ...published },
        }),
    ],
  ] as const;
  for (const [words, change] of changes) {
    await change();
    await Promise.all(
      [path, `${path}.json`].map((address) =>
        reader(address).toMatchObject({ text: expect.stringContaining(words) }),
      ),
    );
  }
  await reader('/compare').toMatchObject({ text: expect.stringContaining('Option renamed') });
});

test('a renamed topic and author change the pages that name them', async () => {
  const author = await aPerson(payload, 'editor');
  await payload.update({ collection: 'users', id: author.id, data: { publicProfile: true } });
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Old shelf', slug: 'shelf', _status: 'published' },
  });
  const { path } = await seenByReaders('named', { topic: topic.id, authors: [author.id] });
  await reader('/topics/shelf').toMatchObject({ status: 200 });
  await payload.update({
    collection: 'topics',
    id: topic.id,
    data: { name: 'New shelf', _status: 'published' },
  });
  await Promise.all(
    [path, '/topics/shelf', '/'].map((address) =>
      reader(address).toMatchObject({ text: expect.stringContaining('New shelf') }),
    ),
  );
  await payload.update({ collection: 'users', id: author.id, data: { name: 'Ada Renamed' } });
  await reader(path).toMatchObject({ text: expect.stringContaining('Ada Renamed') });
});

test('a changed picture changes the pages that show it', async () => {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const image = await payload.create({
    collection: 'media',
    data: { alt: 'Old words' },
    file: {
      data: Buffer.from(data),
      mimetype: 'image/png',
      name: `picture-${process.pid}.png`,
      size: data.length,
    },
  });
  const { path } = await seenByReaders('pictured', { meta: { image: image.id } });
  await reader(path).toMatchObject({ text: expect.stringContaining('Old words') });
  await payload.update({ collection: 'media', id: image.id, data: { alt: 'New words' } });
  await reader(path).toMatchObject({ text: expect.stringContaining('New words') });
});

test('a changed setting of the site changes every page', async () => {
  const { path } = await seenByReaders('under-a-name');
  const { name } = await payload.findGlobal({ slug: 'site' });
  await payload.updateGlobal({ slug: 'site', data: { name: 'Verdict renamed' } });
  const shown = { text: expect.stringContaining('Verdict renamed') };
  // Every page there is, one after the other in the background: the newest first.
  const aWhile = 25_000;
  await Promise.all(
    [path, '/', '/compare', '/about'].map((address) => reader(address, aWhile).toMatchObject(shown)),
  );
  await payload.updateGlobal({ slug: 'site', data: { name } });
  await reader(path, aWhile).not.toMatchObject(shown);
});

test('readers keep the page they have while the database refuses to answer', async () => {
  const { path } = await seenByReaders('kept');
  await payload.db.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  expect(await get(path)).toMatchObject({ status: 200 });
  const { id } = await seenByReaders('after-the-cut');
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'Heard again', _status: 'published' },
  });
  await reader('/compare/after-the-cut').toMatchObject({ text: expect.stringContaining('Heard again') });
});

test('a refusal reaches the sender in its own words, with its fields', async () => {
  const { used } = await seenByReaders('refusing');
  const { baseUrl, administrator } = testSite();
  const login = await fetch(`${baseUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  const { token } = z.object({ token: z.string() }).parse(await login.json());
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };
  const deletion = await fetch(`${baseUrl}/api/criteria/${used.criterion}`, { method: 'DELETE', headers });
  expect([deletion.status, await deletion.text()]).toEqual([
    409,
    expect.stringContaining('It is used by “Title of refusing”.'),
  ]);
  const body = JSON.stringify({ title: 'Half', _status: 'published' });
  const refused = await fetch(`${baseUrl}/api/comparisons`, { method: 'POST', headers, body });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [
      {
        name: 'ValidationError',
        data: {
          errors: [
            { path: 'options', message: 'A comparison needs at least two options; this one has 0.' },
            {},
          ],
        },
      },
    ],
  });
});

test('nobody but the site itself can ask it to regenerate a page', async () => {
  const response = await fetch(`${testSite().baseUrl}/api/regenerate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-verdict-internal': 'guess' },
    body: JSON.stringify({ path: '/' }),
  });
  expect(response.status).toBe(404);
});
