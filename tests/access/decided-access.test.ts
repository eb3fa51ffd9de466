import type { Payload, PayloadRequest } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

/** Who may, in this order: a visitor, a writer, an editor, an administrator, and keys of each scope. */
const askers = {
  visitor: null,
  writer: { collection: 'users', id: 1, role: 'writer' },
  editor: { collection: 'users', id: 2, role: 'editor' },
  admin: { collection: 'users', id: 3, role: 'admin' },
  reading: { collection: 'api-clients', id: 1, scopes: ['read-published'] },
  viewing: { collection: 'api-clients', id: 4, scopes: ['read-drafts'] },
  drafting: { collection: 'api-clients', id: 2, scopes: ['write-drafts'] },
  publishing: { collection: 'api-clients', id: 3, scopes: ['publish'] },
};

// y: yes. n: no. f: only some of them, by a filter that the tests of each policy look into.
const content = {
  admin: 'n y y y n y y y',
  create: 'n y y y n n y y',
  delete: 'n n y y n n n y',
  read: 'f y y y f y y y',
  readVersions: 'n y y y n y y y',
  unlock: 'n n n y n n n n',
  update: 'n f y y n n f y',
};
const administrators = 'n n n y n n n n';
/** People who publish, and no program. */
const editors = 'n n y y n n n n';
const closed = 'n n n n n n n n';
const onlyAdministrators = {
  create: administrators,
  delete: administrators,
  read: administrators,
  unlock: administrators,
  update: administrators,
};

const decided: Record<string, Record<string, string>> = {
  comparisons: content,
  options: content,
  criteria: content,
  scenarios: content,
  faqs: content,
  topics: content,
  pages: content,
  media: {
    admin: 'n y y y n y y y',
    create: 'n y y y n n y y',
    delete: 'n n y y n n n y',
    read: 'y y y y y y y y',
    unlock: administrators,
    update: 'n n y y n n n y',
  },
  users: {
    admin: 'n y y y n y y y',
    create: administrators,
    delete: administrators,
    read: 'f y y y f f f f',
    unlock: administrators,
    update: 'n f f y n n n n',
  },
  'api-clients': { ...onlyAdministrators, admin: closed },
  webhooks: onlyAdministrators,
  // Written by the publishing transaction and the sender, past every policy.
  'webhook-deliveries': {
    admin: administrators,
    create: closed,
    delete: closed,
    read: administrators,
    unlock: closed,
    update: closed,
  },
  'source-checks': {
    admin: 'n y y y n y y y',
    create: closed,
    delete: closed,
    read: 'n y y y n y y y',
    unlock: closed,
    update: closed,
  },
  inquiries: {
    admin: editors,
    create: 'y n n n y y y y',
    delete: editors,
    read: editors,
    unlock: administrators,
    update: editors,
  },
  comments: {
    admin: 'n y y y n n n n',
    create: 'n y y y n n n n',
    delete: closed,
    read: 'n y y y n n n n',
    unlock: administrators,
    update: 'n y y y n n n n',
  },
  redirects: {
    admin: 'n y y y n y y y',
    create: 'n n y y n n n y',
    delete: 'n n y y n n n y',
    read: 'y y y y y y y y',
    unlock: administrators,
    update: 'n n y y n n n y',
  },
  // Not for programs; a writer sees and revokes their own.
  'preview-links': {
    admin: 'n y y y n n n n',
    create: 'n y y y n n n n',
    delete: closed,
    read: 'n f y y n n n n',
    unlock: closed,
    update: 'n f y y n n n n',
  },
  activity: {
    admin: editors,
    create: closed,
    delete: closed,
    read: editors,
    unlock: closed,
    update: closed,
  },
  'payload-jobs': {
    create: closed,
    delete: closed,
    read: administrators,
    readVersions: closed,
    unlock: closed,
    update: closed,
  },
};

/** Payload's own stores, whose policies are Payload's: kept here so that a new one is noticed. */
const payloadsOwn = ['payload-kv', 'payload-locked-documents', 'payload-preferences', 'payload-migrations'];

async function answerOf(access: unknown, asker: unknown): Promise<string> {
  if (typeof access !== 'function') return 'undecided';
  const req: Partial<PayloadRequest> = { payload, query: {}, user: JSON.parse(JSON.stringify(asker)) };
  const result: unknown = await access({ req, data: {} });
  if (typeof result === 'boolean') return result ? 'y' : 'n';
  return 'f';
}

test('every collection has a decided policy for every operation and asker', async () => {
  const slugs = payload.config.collections.map(({ slug }) => slug);
  expect(slugs.toSorted()).toEqual([...Object.keys(decided), ...payloadsOwn].toSorted());
});

test('every operation that a policy is stated for answers every asker as decided', async () => {
  for (const collection of payload.config.collections.filter(({ slug }) => slug in decided)) {
    const expected = decided[collection.slug] ?? {};
    for (const [operation, answers] of Object.entries(expected)) {
      const access: unknown = Object.entries(collection.access).find(([name]) => name === operation)?.[1];
      const given = await Promise.all(Object.values(askers).map((asker) => answerOf(access, asker)));
      expect(`${collection.slug}.${operation}: ${given.join(' ')}`).toBe(
        `${collection.slug}.${operation}: ${answers}`,
      );
    }
  }
});

test('no operation is left to a default of the framework', () => {
  for (const collection of payload.config.collections.filter(({ slug }) => slug in decided)) {
    const needed = [
      'create',
      'read',
      'update',
      'delete',
      'unlock',
      ...(collection.versions ? ['readVersions'] : []),
    ];
    expect(Object.keys(decided[collection.slug] ?? {})).toEqual(expect.arrayContaining(needed));
  }
});

test('nobody is served a document as published before it is', async () => {
  for (const collection of payload.config.collections.filter(({ versions }) => versions)) {
    if (!(collection.slug in decided) || collection.slug === 'payload-jobs') continue;
    const req: Partial<PayloadRequest> = { payload, query: {}, user: null };
    const filter: unknown = await Reflect.apply(collection.access.read, null, [{ req }]);
    expect(filter).toEqual({ _status: { equals: 'published' } });
  }
});

const decidedGlobals = {
  site: { read: 'y y y y y y y y', update: 'n n y y n n n y' },
  editorial: { read: 'n y y y n n n n', update: administrators },
  freshness: { read: 'n y y y n y y y', update: 'n n y y n n n y' },
};

test('the settings are read and changed by whom it was decided', async () => {
  const given = payload.config.globals.map(async ({ slug, access }) => {
    const read = await Promise.all(Object.values(askers).map((asker) => answerOf(access.read, asker)));
    const update = await Promise.all(Object.values(askers).map((asker) => answerOf(access.update, asker)));
    return [slug, { read: read.join(' '), update: update.join(' ') }] as const;
  });
  expect(Object.fromEntries(await Promise.all(given))).toEqual(decidedGlobals);
});
