import { type CollectionSlug, handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseUnknownSender } from '../../src/app/(payload)/refuse-unknown-sender';
import { type Scope, scopes } from '../../src/cms/access/roles';
import { api, loginAs } from '../setup/api';
import { clientOfEachScope, type TestClient } from '../setup/clients';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { graphql } from '../setup/graphql';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let keys: Record<Scope, TestClient>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  keys = await clientOfEachScope(payload);
});
afterAll(() => stop());

function ask(path: string, method: string, authorization: string | null, body: unknown = {}) {
  return api(payload, path, { method, authorization, ...(method === 'GET' ? {} : { body }) });
}

test('a program plans no publication and takes none back', async () => {
  const draft = { collection: 'options', data: { name: 'Planned', _status: 'draft' }, draft: true } as const;
  const { id } = await payload.create(draft);
  const input = { type: 'publish', doc: { relationTo: 'options', value: id } };
  for (const scope of scopes) {
    const { authorization } = keys[scope];
    const answers = [
      await ask('/payload-jobs', 'POST', authorization, { taskSlug: 'schedulePublish', input }),
      await ask('/payload-jobs/run', 'GET', authorization),
      await ask('/payload-jobs', 'GET', authorization),
    ];
    for (const { status } of answers) expect(status).toBeGreaterThanOrEqual(400);
  }
  expect((await payload.count({ collection: 'payload-jobs' })).totalDocs).toBe(0);
});

const house = [
  'api-clients',
  'activity',
  'inquiries',
  'comments',
  'webhooks',
  'webhook-deliveries',
  'preview-links',
  'payload-jobs',
  'payload-locked-documents',
  'payload-preferences',
  'payload-kv',
];

test('no key reads or alters what belongs to the house, by whichever way', async () => {
  for (const scope of scopes) {
    const { authorization, id } = keys[scope];
    for (const collection of house) {
      const at = `/${collection}`;
      const answers = [
        await ask(at, 'GET', authorization),
        await ask(`${at}?limit=1&depth=3&draft=true&trash=true`, 'GET', authorization),
        await ask(`${at}/count`, 'GET', authorization),
        await ask(`${at}/${id}`, 'GET', authorization),
        await ask(`${at}/${id}`, 'PATCH', authorization, { scopes: ['publish'], revoked: true }),
        await ask(`${at}?where[id][exists]=true`, 'PATCH', authorization, { revoked: true }),
        await ask(`${at}/${id}`, 'DELETE', authorization),
        await ask(`${at}?where[id][exists]=true`, 'DELETE', authorization),
        ...(collection === 'inquiries'
          ? []
          : [await ask(at, 'POST', authorization, { name: 'x', value: 1 })]),
      ];
      for (const [index, { status, body }] of answers.entries()) {
        const isEmptyList = status === 200 && (body.docs?.length === 0 || body.totalDocs === 0);
        if (!isEmptyList) expect(`${scope} ${collection} ${index}: ${status}`).toMatch(/ 40[134]$/);
      }
    }
  }
  const clients = await payload.find({ collection: 'api-clients', where: { revoked: { equals: true } } });
  expect(clients.totalDocs).toBe(0);
});

test('no key takes a step that is for people', async () => {
  const steps = [
    ['GET', '/inquiries/export'],
    ['POST', '/inquiries/erase'],
    ['POST', '/inquiries/1/reply'],
    ['POST', '/webhooks/1/rotate-secret'],
    ['POST', '/webhooks/1/reveal-secret'],
    ['POST', '/webhooks/1/test'],
    ['GET', '/webhooks/1/secrets'],
    ['POST', '/webhook-deliveries/1/replay'],
    ['POST', '/api-clients/1/rotate-key'],
    ['GET', '/payload-preferences/nav'],
    ['POST', '/payload-preferences/nav'],
    ['DELETE', '/payload-preferences/nav'],
    ['GET', '/api-clients/me'],
  ] as const;
  for (const [method, path] of steps)
    for (const scope of scopes) {
      const { status } = await ask(path, method, keys[scope].authorization, { email: 'a@example.org' });
      expect(`${scope} ${path} ${status}`).toMatch(/ 403$/);
    }
});

test('no key sees accounts, but for public profiles as visitors do', async () => {
  const person = await aPerson(payload, 'writer');
  await payload.update({
    collection: 'users',
    id: person.id,
    data: { publicProfile: true, jobTitle: 'Author' },
  });
  const asVisitor = await ask('/users?depth=2', 'GET', null);
  expect(asVisitor.body.docs).toHaveLength(1);
  for (const scope of scopes) {
    const { authorization } = keys[scope];
    expect((await ask('/users?depth=2', 'GET', authorization)).body).toEqual(asVisitor.body);
    expect((await ask(`/users/${person.id}`, 'PATCH', authorization, { name: 'x' })).status).toBe(403);
    expect((await ask(`/users/${person.id}`, 'DELETE', authorization)).status).toBe(403);
    expect((await ask('/users', 'POST', authorization, { name: 'x' })).status).toBe(403);
    expect((await ask('/users?where[role][equals]=writer', 'GET', authorization)).status).toBe(400);
    expect((await ask('/users/unlock', 'POST', authorization, { email: person.email })).status).toBe(403);
  }
});

test('with read-published one is told exactly what visitors are', async () => {
  const definitions = await someDefinitions(payload);
  const data = comparisonData(definitions, { title: 'For all', slug: 'for-all' });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  await payload.update({ collection: 'comparisons', id, data: { title: 'Not yet' }, draft: true });
  const { authorization } = keys['read-published'];
  const slugs: CollectionSlug[] = payload.config.collections.map(({ slug }) => slug);
  const paths = [
    ...slugs.flatMap((slug) => [
      `/${slug}`,
      `/${slug}?draft=true&depth=3&trash=true&limit=1000`,
      `/${slug}?where[createdBy][exists]=true`,
      `/${slug}?where[createdByClient][exists]=true`,
      `/${slug}/count`,
      `/${slug}/versions`,
      `/${slug}/${id}`,
      `/${slug}/${id}?draft=true`,
      `/${slug}/${id}/schedule`,
    ]),
    ...payload.config.globals.map(({ slug }) => `/globals/${slug}?draft=true`),
    '/access',
    '/comparisons/export?drafts=true',
    `/comparisons/${id}/table.csv`,
    `/comparisons/${id}/readiness-facts`,
    '/criteria/names',
    '/users/me',
  ];
  for (const path of paths) {
    const [asVisitor, asKey] = [await read(path, null), await read(path, authorization)];
    // Whoever is known is told 403 where a visitor is told to sign in.
    if (asVisitor.status === 401) expect(`${path} ${asKey.status}`).toMatch(/ 40[134]$/);
    else if (!path.startsWith('/payload-preferences') && !path.startsWith('/payload-locked'))
      expect({ path, ...asKey }).toEqual({ path, ...asVisitor });
    else expect(`${path} ${asKey.status}`).toMatch(/ 40[34]$/);
  }
  for (const query of [
    '{ Comparisons(draft: true) { docs { title } } }',
    '{ Users { docs { name email role } } }',
  ])
    expect((await graphql(payload, query, authorization)).body).toEqual((await graphql(payload, query)).body);
});

async function read(path: string, authorization: string | null) {
  const request = new Request(`http://127.0.0.1:3000/api${path}`, {
    headers: authorization ? { authorization } : {},
  });
  const refused = await refuseUnknownSender(async () => payload, request);
  const response = refused ?? (await handleEndpoints({ config: payload.config, request }));
  return { status: response.status, text: await response.text() };
}

test('where no versions are kept, nobody is answered with a fault of ours', async () => {
  const admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  const without = payload.config.collections.filter(
    // There “versions” may be the name of a preference.
    ({ slug, versions, endpoints }) => !versions && endpoints && slug !== 'payload-preferences',
  );
  expect(without.length).toBeGreaterThan(5);
  for (const { slug } of without)
    for (const authorization of [null, admin, editor, keys.publish.authorization])
      for (const [method, path] of [
        ['GET', '/versions'],
        ['GET', '/versions/1'],
        ['POST', '/versions/1'],
      ] as const) {
        const { status } = await ask(`/${slug}${path}`, method, authorization);
        expect(`${method} ${slug}${path}: ${status}`).toMatch(/ 4\d\d$/);
      }
});
