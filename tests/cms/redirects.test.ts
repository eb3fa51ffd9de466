import { type Payload, ValidationError } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let writer: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());

const make = (from: string, to: string) => payload.create({ collection: 'redirects', data: { from, to } });

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join();
  }
}

async function targetOf(from: string): Promise<string | null> {
  const { docs } = await payload.find({ collection: 'redirects', where: { from: { equals: from } } });
  return docs[0]?.to ?? null;
}

async function publish(slug: string): Promise<number> {
  const data = comparisonData(await someDefinitions(payload), { slug });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

async function isPublic(id: number): Promise<boolean> {
  return (await api(payload, `/comparisons/${id}?depth=0`)).status === 200;
}

function unpublish(
  id: number,
  target: string,
  authorization: string | null = editor,
  collection = 'comparisons',
) {
  return api(payload, `/${collection}/${id}/unpublish`, { method: 'POST', authorization, body: { target } });
}

test('a redirect behind another one is led to directly, however it was written', async () => {
  await make('/one', '/two');
  await make('/question', '/two?from=old');
  await make('/two', '/three');
  expect(await Promise.all(['/one', '/question', '/two'].map(targetOf))).toEqual([
    '/three',
    '/three',
    '/three',
  ]);
});

test('nothing leads to a redirect: with a fragment, a question, a slash or this site’s own origin', async () => {
  await make('/old', '/new');
  const origin = new URL('http://127.0.0.1:3000').origin;
  for (const to of ['/old#part', '/old?a=1', '/old/', `${origin}/old`]) {
    expect(await refusal(make('/older', to)), to).toContain('is itself redirected to /new.');
  }
  expect(await refusal(make('/new', '/old'))).toContain('is itself redirected');
  expect(await refusal(make('/new', '/new#top'))).toContain('cannot lead to itself');
});

test('changing a redirect by hand cannot make a chain or a loop either', async () => {
  const { id } = await make('/a1', '/b1');
  await make('/c1', '/d1');
  const change = (to: string) => payload.update({ collection: 'redirects', id, data: { to } });
  expect(await refusal(change('/c1'))).toContain('to: /c1 is itself redirected to /d1.');
  await make('/z1', '/a2');
  await payload.update({ collection: 'redirects', id, data: { from: '/a2' } });
  expect(await targetOf('/z1')).toBe('/b1');
});

test('two that are made in the same moment cannot form a chain or a loop', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [p, q, r] = ['p', 'q', 'r'].map((letter) => `/${letter}-${round}`);
    await Promise.allSettled([make(`${p}`, `${q}`), make(`${q}`, `${r}`)]);
    expect(await targetOf(`${p}`)).not.toBe(`${q}`);
    const loop = await Promise.allSettled([make(`${p}-x`, `${q}-x`), make(`${q}-x`, `${p}-x`)]);
    expect(loop.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }
});

test('a redirect cannot start where readers find something', async () => {
  await publish('in-the-way');
  expect(await refusal(make('/compare/in-the-way', '/about'))).toMatch(
    /^from: “.*” is at \/compare\/in-the-way: readers see that. Take it off the site first.$/,
  );
});

test('an editor takes a comparison off the site, and its address leads on', async () => {
  const id = await publish('goes-away');
  await publish('stays-here');
  const { status, body } = await unpublish(id, '/compare/stays-here');
  expect([status, body]).toEqual([
    200,
    { unpublished: id, redirect: { from: '/compare/goes-away', to: '/compare/stays-here' } },
  ]);
  expect(await isPublic(id)).toBe(false);
  expect(await targetOf('/compare/goes-away')).toBe('/compare/stays-here');
});

test('whatever readers know by an address leads on when it leaves the site', async () => {
  const published = { _status: 'published' } as const;
  const places = [
    [
      'pages',
      '/stand',
      await payload.create({ collection: 'pages', data: { title: 'Stand', ...published } }),
    ],
    [
      'topics',
      '/topics/stand',
      await payload.create({ collection: 'topics', data: { name: 'Stand', ...published } }),
    ],
    [
      'options',
      '/options/stand',
      await payload.create({ collection: 'options', data: { name: 'Stand', ...published } }),
    ],
    [
      'criteria',
      '/criteria/stand',
      await payload.create({ collection: 'criteria', data: { name: 'Stand', ...published } }),
    ],
    [
      'scenarios',
      '/scenarios/stand',
      await payload.create({ collection: 'scenarios', data: { name: 'Stand', ...published } }),
    ],
  ] as const;
  for (const [collection, path, { id }] of places) {
    const { status, body } = await unpublish(id, '/compare', editor, collection);
    expect([collection, status, body.redirect]).toEqual([collection, 200, { from: path, to: '/compare' }]);
    expect(await targetOf(path)).toBe('/compare');
  }
});

test('what a published comparison shows cannot leave the site for another page either', async () => {
  const used = { collection: 'comparisons', id: await publish('holds-on'), depth: 0 } as const;
  const { options } = await payload.findByID(used);
  const { status, body } = await unpublish(Number(options?.[0]?.option), '/compare', editor, 'options');
  expect(status).toBe(409);
  expect(body.errors[0].message).toContain('cannot be unpublished: it is used by');
});

test('a target that will not do leaves the comparison on the site', async () => {
  const id = await publish('stays-on');
  await make('/moved', '/elsewhere');
  for (const target of ['javascript:alert(1)', '/moved', '/compare/stays-on', 'nonsense', '#top']) {
    const { status, body } = await unpublish(id, target);
    expect([target, status]).toEqual([target, 400]);
    expect(body.errors[0].data.errors[0].message).toMatch(/^(Give a path|A redirect|\/moved is)/);
    expect(await isPublic(id)).toBe(true);
  }
});

test('only publishers take something off the site; what is off already is said to be', async () => {
  const id = await publish('not-theirs');
  expect((await unpublish(id, '/about', null)).status).toBe(401);
  expect((await unpublish(id, '/about', writer)).status).toBe(403);
  expect((await unpublish(999_999, '/about')).status).toBe(404);
  expect(await isPublic(id)).toBe(true);
  expect((await unpublish(id, '')).body.redirect).toBeNull();
  expect((await unpublish(id, '/about')).status).toBe(409);
});

test('what was taken off the site can be worked on and come back to its address', async () => {
  const id = await publish('comes-back');
  await unpublish(id, '/about');
  const draft = { collection: 'comparisons', id, data: { title: 'Better', slug: 'comes-back' } } as const;
  await payload.update({ ...draft, draft: true });
  expect(await targetOf('/compare/comes-back')).toBe('/about');
  const other = publish('comes-back');
  expect(await refusal(other)).toContain('“comes-back” is already in use');
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  expect(await isPublic(id)).toBe(true);
  expect(await targetOf('/compare/comes-back')).toBeNull();
});

test('an address somebody else redirected cannot be taken by a draft’s publication', async () => {
  await make('/compare/spoken-for', '/about');
  expect(await refusal(publish('spoken-for'))).toContain('/compare/spoken-for is redirected to /about.');
});
