import type { Payload } from 'payload';
import { api, loginAs } from '../../setup/api';
import { aPerson, comparisonData, prose, someDefinitions } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';

export const askers = [
  'visitor',
  'published-key',
  'drafts-key',
  'writing-key',
  'writer',
  'editor',
  'administrator',
] as const;
export type Asker = (typeof askers)[number];
export const nonPublishers: readonly Asker[] = [
  'visitor',
  'published-key',
  'drafts-key',
  'writing-key',
  'writer',
];

/**
 * Words that stand in one kind of thing only, and who may come to read them. Whatever the question was: nobody else's
 * answer may hold them.
 */
const readersOf: Readonly<Record<string, readonly Asker[]>> = {
  unpublishedwords: ['drafts-key', 'writing-key', 'writer', 'editor', 'administrator'],
  'privateperson@example.org': ['writer', 'editor', 'administrator'],
  'publicauthor@example.org': ['writer', 'editor', 'administrator'],
  privatepersonname: ['writer', 'editor', 'administrator'],
  inquiringwords: ['editor', 'administrator'],
  clientname: ['editor', 'administrator'],
  receivername: ['editor', 'administrator'],
  receiveraddress: ['administrator'],
  commentedwords: ['writer', 'editor', 'administrator'],
};

/** What somebody read who may not. */
export function leaksIn(answer: string, asker: Asker): string[] {
  const seen = answer.toLowerCase();
  const forbidden = Object.entries(readersOf).filter(([, readers]) => !readers.includes(asker));
  return forbidden.flatMap(([words]) => (seen.includes(words) ? [words] : []));
}

/** What nobody is ever told: fingerprints of passwords, keys and links. */
export function secretsIn(answer: string, { neverTold }: World): string[] {
  return neverTold.filter((secret) => answer.includes(secret));
}

export interface World {
  readonly payload: Payload;
  readonly stop: () => Promise<void>;
  readonly authorization: Readonly<Record<Asker, string | null>>;
  readonly neverTold: readonly string[];
  /** How many documents of each collection a visitor may see. */
  readonly published: Readonly<Record<string, number>>;
}

export const publishedCollections = [
  'comparisons',
  'options',
  'criteria',
  'scenarios',
  'faqs',
  'topics',
  'pages',
] as const;

/** Something of everything, and a secret in each kind of thing. */
export async function startWorld(): Promise<World> {
  const { payload, stop } = await startTestPayload();
  const people = {
    writer: await aPerson(payload, 'writer'),
    editor: await aPerson(payload, 'editor'),
    administrator: await aPerson(payload, 'admin'),
  };
  const administrator = await loginAs(payload, people.administrator.email);
  await addPeople(payload);
  await addComparisons(payload);
  await addHousehold(payload, administrator);
  const key = async (...scopes: string[]) => `Bearer ${await issueKey(payload, administrator, scopes)}`;
  const authorization = {
    visitor: null,
    'published-key': await key('read-published'),
    'drafts-key': await key('read-drafts'),
    'writing-key': await key('write-drafts'),
    writer: await loginAs(payload, people.writer.email),
    editor: await loginAs(payload, people.editor.email),
    administrator,
  };
  const published: Record<string, number> = {};
  for (const collection of publishedCollections) {
    const where = { _status: { equals: 'published' } };
    published[collection] = (await payload.count({ collection, where })).totalDocs;
  }
  return { payload, stop, authorization, published, neverTold: await readSecrets(payload) };
}

async function readSecrets({ db }: Payload): Promise<string[]> {
  const { rows } = await db.pool.query(`
    SELECT hash AS secret FROM users UNION SELECT salt FROM users UNION SELECT key_hash FROM api_client_keys
    UNION SELECT token_hash FROM preview_links UNION SELECT sealed FROM webhook_secrets`);
  const secrets = rows.map(({ secret }) => String(secret));
  if (secrets.length < 10 || secrets.some((secret) => secret.length < 32))
    throw new Error('Secrets are missing');
  return secrets;
}

async function issueKey(payload: Payload, authorization: string, scopes: readonly string[]): Promise<string> {
  const body = { name: `clientname ${scopes.join(' ')}`, scopes };
  const answer = await api(payload, '/api-clients', { method: 'POST', authorization, body });
  return String(answer.body.doc.key);
}

async function addPeople(payload: Payload): Promise<void> {
  const person = { password: 'long-enough-1', role: 'writer' as const };
  await payload.create({
    collection: 'users',
    data: { ...person, name: 'privatepersonname', email: 'privateperson@example.org' },
  });
  await payload.create({
    collection: 'users',
    data: { ...person, name: 'Public Author', email: 'publicauthor@example.org', publicProfile: true },
  });
}

async function addComparisons(payload: Payload): Promise<void> {
  const { docs: authors } = await payload.find({
    collection: 'users',
    where: { publicProfile: { equals: true } },
  });
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Published topic', _status: 'published' },
  });
  const ids: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const used = await someDefinitions(payload, 2 + index);
    const data = comparisonData(used, {
      title: `Published ${index}`,
      slug: `published-${index}`,
      topic: topic.id,
      authors: authors.map(({ id }) => id),
    });
    const { id } = await payload.create({
      collection: 'comparisons',
      data: { ...data, _status: 'published' },
    });
    ids.push(id);
    await payload.update({
      collection: 'options',
      id: used.options[0] ?? 0,
      draft: true,
      data: { name: `unpublishedwords ${index}`, summary: 'unpublishedwords', _status: 'draft' },
    });
  }
  await addDrafts(payload, ids[0] ?? 0);
}

async function addDrafts(payload: Payload, published: number): Promise<void> {
  const secret = 'unpublishedwords';
  await payload.update({
    collection: 'comparisons',
    id: published,
    draft: true,
    data: { title: `${secret} to come`, intro: prose(secret), related: [], _status: 'draft' },
  });
  const used = await someDefinitions(payload);
  const draft = {
    ...comparisonData(used, { title: `${secret} draft`, slug: secret }),
    _status: 'draft' as const,
  };
  const { id } = await payload.create({ collection: 'comparisons', draft: true, data: draft });
  // Something public leads to it.
  const [, second] = (await payload.find({ collection: 'comparisons', sort: 'id', depth: 0 })).docs;
  await payload.update({
    collection: 'comparisons',
    id: second?.id ?? 0,
    data: { related: [id], _status: 'published' },
  });
  const names = { name: secret, _status: 'draft' as const };
  await payload.create({ collection: 'topics', draft: true, data: names });
  await payload.create({ collection: 'scenarios', draft: true, data: names });
  await payload.create({ collection: 'criteria', draft: true, data: { ...names, measures: secret } });
  await payload.create({
    collection: 'faqs',
    draft: true,
    data: { question: secret, answer: prose(secret), _status: 'draft' },
  });
  await payload.create({ collection: 'pages', draft: true, data: { title: secret, _status: 'draft' } });
  const gone = await payload.create({
    collection: 'comparisons',
    data: {
      ...comparisonData(await someDefinitions(payload), { title: `${secret} gone` }),
      _status: 'draft',
    },
    draft: true,
  });
  await payload.update({
    collection: 'comparisons',
    id: gone.id,
    data: { deletedAt: new Date().toISOString() },
  });
}

async function addHousehold(payload: Payload, authorization: string): Promise<void> {
  const post = async (path: string, body: object, as: string | null = authorization) => {
    const { status } = await api(payload, path, { method: 'POST', authorization: as, body });
    if (status >= 300) throw new Error(`The world lacks ${path}: ${status}`);
  };
  const message = 'inquiringwords: which one shall I take?';
  await post('/inquiries', { name: 'inquiringwords', email: 'inquiringwords@example.com', message }, null);
  await post('/webhooks', {
    name: 'receivername',
    url: 'https://93.184.216.34/receiveraddress',
    events: ['published'],
  });
  await post('/redirects', { from: '/compare/from-somewhere', to: '/compare' });
  const { docs } = await payload.find({ collection: 'comparisons', limit: 1, sort: 'id', depth: 0 });
  const document = { relationTo: 'comparisons', value: docs[0]?.id };
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  await post('/preview-links', { label: 'Somebody', document, expiresAt });
  await post('/comments', { comparison: docs[0]?.id, body: 'commentedwords' });
}
