import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOfDocument } from '../../src/api/graphql/check-document';
import { leadsToMany } from '../../src/api/graphql/document-size';
import { loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { aPlace, ask } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  await ask('/topics');
});
afterAll(() => stop());

const nested = (depth: number, inner = '"x"') => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`;
const conditions = (count: number) =>
  Array.from({ length: count }, (_, at) => `where[and][${at}][title][equals]=x`).join('&');
const json = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`;

function groups(depth: number): object {
  return depth === 0 ? { title: { equals: 'x' } } : { and: [groups(depth - 1)] };
}

test.for<readonly [what: string, query: string, reason: RegExp]>([
  ['a query of more than 8,000 characters', `a=${'x'.repeat(8_000)}`, /at most 8000 characters/],
  ['a filter that is no JSON', 'where={"title":', /“where”/],
  ['a filter that is a list', 'where=[1]', /“where”/],
  ['a filter that is nested like nothing', `where=${nested(1_000)}`, /“where”/],
  ['data that is no JSON', 'data=x', /“data”/],
  ['more than 40 conditions', conditions(41), /at most 40 conditions/],
  ['groups in groups', json(groups(6)), /at most 5 deep/],
  [
    'a list of 101 values',
    json({ id: { in: Array.from({ length: 101 }, (_, id) => id) } }),
    /at most 100 values/,
  ],
  ['the same list as a text', `where[id][in]=${Array(101).fill(1).join(',')}`, /at most 100 values/],
  ['a value of 501 characters', `where[title][equals]=${'x'.repeat(501)}`, /at most 500 characters/],
  [
    'a path of six steps',
    'where[related.related.related.related.related.title][equals]=x',
    /at most 5 steps/,
  ],
  ['six sorts', 'sort=a,b,c,d,e,f', /at most 5 fields/],
  ['a sort along six steps', 'sort=related.related.related.related.related.title', /at most 5 steps/],
  ['a sort that is an object', 'sort[a]=b', /“sort”/],
  ['a depth that is no number', 'depth=abc', /“depth”/],
  ['a limit that is a list', 'limit[]=1&limit[]=2', /“limit”/],
  ['a date that contains', 'where[createdAt][contains]=-9', /operator/],
  ['a selection that is a text', 'select=title', /“select”/],
  ['joins that are a text', 'joins=all', /“joins”/],
])('%s is refused with a reason', async ([, query, reason]) => {
  const { status, body, headers } = await ask(`/comparisons?${query}`);
  expect([status, body.errors[0].message]).toEqual([400, expect.stringMatching(reason)]);
  expect(headers.get('cache-control')).toMatch(/no-store/);
});

test('what is counted, changed and deleted is filtered under the same limits', async () => {
  const headers = { authorization: editor };
  const over = `where[id][in]=${Array(1001).fill(1).join(',')}`;
  expect((await ask(`/comparisons/count?${conditions(41)}`)).status).toBe(400);
  expect((await ask(`/comparisons?${over}`, { method: 'PATCH', headers, body: { title: 'x' } })).status).toBe(
    400,
  );
  expect((await ask(`/comparisons?${over}`, { method: 'DELETE', headers })).status).toBe(400);
});

test('who has an account may select more, as the panel does', async () => {
  const many = `where[id][in]=${Array.from({ length: 500 }, (_, id) => id + 1).join(',')}`;
  expect((await ask(`/comparisons?${many}`)).status).toBe(400);
  expect((await ask(`/comparisons?${many}`, { headers: { authorization: editor } })).status).toBe(200);
  const override = {
    authorization: editor,
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  };
  const asBody = await ask('/comparisons', { method: 'POST', headers: override, body: `${many}&depth=0` });
  expect([asBody.status, asBody.body.totalDocs]).toEqual([200, 0]);
  expect((await ask('/comparisons', { method: 'POST', headers: override, body: 'where=x' })).status).toBe(
    400,
  );
});

test('a query in a body is a query, whatever the address', async () => {
  for (const name of ['x-payload-http-method-override', 'x-http-method-override']) {
    for (const path of ['/comparisons', '/comparisons/import', '/comparisons/1/table', '/mcp']) {
      const sent = { method: 'POST', headers: { [name]: 'GET' } } as const;
      for (const body of ['', '"', '{}'])
        expect([path, (await ask(path, { ...sent, body })).status]).toEqual([path, 415]);
    }
  }
});

test('pages before the first and beyond every last are answered', async () => {
  for (const page of ['0', '-1', '1', '999999999999999', ''])
    expect([page, (await ask(`/topics?page=${page}`)).status]).toEqual([page, 200]);
  expect((await ask('/topics?limit=0&depth=-3')).body.limit).toBe(100);
  expect((await ask('/topics?limit=&page=1e3')).status).toBe(400);
});

const large = `{"a":"${'x'.repeat(5_000_000)}"}`;

test.for<readonly [what: string, body: string, status: number, reason: RegExp]>([
  ['more than 5 MB', large, 413, /at most 5 MB/],
  ['lists in lists', `{"a":${nested(100)}}`, 400, /100 deep/],
  ['lists in lists by the hundred thousand', `{"a":${nested(200_000)}}`, 400, /100 deep/],
  ['half of an object', '{"a":', 400, /not JSON/],
  ['a list', '[]', 400, /an object/],
  ['null', 'null', 400, /an object/],
  ['a number', '7', 400, /an object/],
])('a body of %s is refused with a reason, in REST and GraphQL', async ([, body, status, reason]) => {
  for (const path of ['/comparisons', '/graphql', '/users/login', '/inquiries']) {
    const answer = await ask(path, { method: 'POST', body });
    const isList = path === '/graphql' && body.startsWith('[');
    expect([path, answer.status, answer.body.errors[0].message]).toEqual([
      path,
      status,
      isList ? 'Send one document at a time: lists of them are not taken.' : expect.stringMatching(reason),
    ]);
  }
});

test('brackets in texts are no nesting', async () => {
  const body = { email: 'nobody@example.org', password: `\\"${'['.repeat(500)}` };
  expect((await ask('/users/login', { method: 'POST', body })).status).toBe(401);
});

const boundary = 'multipart/form-data; boundary=----of-a-form';
const form = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': boundary, 'content-length': String(body.length), ...headers },
    body,
  });
const formOf = (fields: Record<string, string>) => {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `------of-a-form\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}------of-a-form--\r\n`;
};
const field = (name: string, value: string) => formOf({ [name]: value });

test('forms say how large they are, and may not be too large', async () => {
  const unsized = await ask('/media', { method: 'POST', headers: { 'content-type': boundary }, body: 'x' });
  expect(unsized.status).toBe(411);
  expect((await form('/media', 'x', { 'content-length': '20000001' })).status).toBe(413);
});

test.for<readonly [what: string, body: string, kind: string, reason: RegExp]>([
  ['that breaks off', '------of-a-form\r\ncontent-disposition: form-da', boundary, /form cannot be read/],
  ['without a boundary', field('a', 'b'), 'multipart/form-data', /form cannot be read/],
  ['of another kind', field('a', 'b'), 'multipart/mixed; boundary=----of-a-form', /form cannot be read/],
  ['without fields', field('title', 'x'), boundary, /_payload/],
  ['with half of an object', field('_payload', '{"a":'), boundary, /not JSON/],
  ['with a list for its fields', field('_payload', '[]'), boundary, /an object/],
  ['with lists in lists', field('_payload', `{"a":${nested(2_000)}}`), boundary, /100 deep/],
  ['with a file that is no file', formOf({ _payload: '{}', file: '{' }), boundary, /not JSON/],
])('a form %s is refused with a reason, whoever sends it', async ([, body, kind, reason]) => {
  for (const path of ['/media', '/inquiries', '/users/login', '/comparisons']) {
    const answer = await form(path, body, { 'content-type': kind });
    expect([path, answer.status, answer.body.errors[0].message]).toEqual([
      path,
      400,
      expect.stringMatching(reason),
    ]);
  }
});

test('JSON that names a form in its type is JSON, with the limits of JSON', async () => {
  const kind = { 'content-type': 'application/json; boundary=multipart/form-data' };
  for (const body of [large, `{"a":${nested(1_000)}}`, '{'])
    expect((await form('/inquiries', body, kind)).status).toBe(body === large ? 413 : 400);
});

test('a body of another kind is refused, and JSON is JSON however its kind is spelt', async () => {
  const headers = { authorization: editor };
  for (const kind of ['text/plain', 'application/x-www-form-urlencoded', 'application/vnd.api+json']) {
    const sent = {
      method: 'POST',
      headers: { ...headers, 'content-type': kind },
      body: '{"name":"A"}',
    } as const;
    const { status, body } = await ask('/topics', sent);
    expect([kind, status, body.errors[0].message]).toEqual([kind, 415, expect.stringContaining('as JSON')]);
  }
  const spelt = { ...headers, 'content-type': 'Application/JSON; charset=utf-8' };
  const made = await ask('/topics?draft=true', { method: 'POST', headers: spelt, body: '{"name":"Spelt"}' });
  expect([made.status, made.body.doc.name]).toEqual([201, 'Spelt']);
});

test.for(['/comparisons', '/topics', '/users', '/globals/site', '/payload-preferences', '/comments'])(
  'nothing at all, sent to %s, is a mistake of the sender’s at most',
  async (path) => {
    const { email } = await aPerson(payload, 'admin');
    const headers = { authorization: await loginAs(payload, email) };
    for (const kind of ['', 'text/plain', 'application/json']) {
      const { status } = await ask(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': kind },
        body: '',
      });
      expect([kind, status < 500]).toEqual([kind, true]);
    }
  },
);

test('a form with its fields as JSON is taken as before', async () => {
  const fields = JSON.stringify({ name: 'Ada', email: 'ada@example.org', message: 'Which one?' });
  expect((await form('/inquiries', field('_payload', fields))).status).toBe(201);
});

const graphql = (query: string, variables?: object, headers?: Record<string, string>) =>
  ask('/graphql', { method: 'POST', body: { query, variables }, ...(headers ? { headers } : {}) });

const chain = (depth: number) => `{ ${'a { '.repeat(depth)}b${' }'.repeat(depth)} }`;
const wide = Array.from({ length: 30 }, (_, at) => `f${at}`).join(' ');

test.for<readonly [what: string, document: string, reason: RegExp]>([
  ['of more than 20,000 characters', `{ a } # ${'x'.repeat(20_000)}`, /20000 characters/],
  ['of more than 2,000 words', `{ ${'a '.repeat(2_001)} }`, /2000 tokens/],
  ['of brackets', `{ a(x: ${nested(1_500)}) }`, /tokens/],
  ['that subscribes', 'subscription { a }', /no subscriptions/],
  ['that ends too early', '{ a', /Syntax Error/],
  ['with 13 fields in each other', chain(12), /at most 12 fields in each other/],
  [
    'that asks the schema for itself',
    `{ __schema { ${'types { '.repeat(25)}name${' }'.repeat(25)} } }`,
    /about the schema/,
  ],
  [
    'with 31 aliases',
    `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: Topics { totalDocs }`).join(' ')} }`,
    /at most 30 aliases/,
  ],
  ['with 21 directives', `{ a ${'@include(if: true) '.repeat(21)} }`, /at most 20 directives/],
  [
    'that multiplies fragments',
    `{ ${'...A '.repeat(20)} } fragment A on Query { ${'...B '.repeat(20)} } fragment B on Query { ${wide} }`,
    /at most 500 fields/,
  ],
  [
    'with a fragment in itself',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    /may not include itself/,
  ],
  [
    'of a list in fragments',
    `{ Comparisons { ...A } } fragment A on Comparisons { ... on Comparisons { docs { related { related { ${Array(15).fill('id').join(' ')} } } } } }`,
    /in cost/,
  ],
  [
    'that goes from related to related',
    '{ Comparisons(limit: 12) { docs { related { related { related { id } } } } } }',
    /in cost/,
  ],
  ['with many documents of many fields', `{ Comparisons(limit: 1000) { docs { ${wide} } } }`, /in cost/],
  [
    'with 21 operations',
    Array.from({ length: 21 }, (_, at) => `query Q${at} { a }`).join(' '),
    /20 operations/,
  ],
])('a document %s is refused before it is carried out', async ([, document, reason]) => {
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  const statements = await countStatements(async () => {
    answer = await graphql(document);
  });
  expect([answer?.status, answer?.body.errors[0].message, statements]).toEqual([
    400,
    expect.stringMatching(reason),
    0,
  ]);
});

test('the questions that tools ask the schema are within the limits', () => {
  const everything = { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true };
  expect(problemOfDocument(getIntrospectionQuery(everything), {})).toBeNull();
});

test('the limit of a list counts as a variable, too', async () => {
  const document = `query Q($most: Int) { Comparisons(limit: $most) { docs { id title slug ${Array(20).fill('id').join(' ')} } } }`;
  expect((await graphql(document, { most: 10 })).body.data.Comparisons.docs).toEqual([]);
  expect((await graphql(document, { most: 1000 })).body.errors[0].message).toMatch(/in cost/);
});

test('filters of GraphQL are under the limits of REST', async () => {
  const where = { AND: Array.from({ length: 41 }, () => ({ title: { equals: 'x' } })) };
  const document = 'query Q($where: Comparison_where) { Comparisons(where: $where) { totalDocs } }';
  const { status, body } = await graphql(document, { where });
  expect([status, body.errors[0].message]).toEqual([200, 'A filter (where) may have at most 40 conditions.']);
});

test('a filter that is null is none', async () => {
  for (const draft of [true, false]) {
    const { body } = await graphql(`{ Scenarios(draft: ${draft}, where: null) { totalDocs } }`);
    expect(body).toEqual({ data: { Scenarios: { totalDocs: 0 } } });
  }
});

test('GraphQL that cannot be taken is refused as JSON, and never fails', async () => {
  const document = 'query Q($most: Int) { Comparisons(limit: $most) { totalDocs } }';
  const answers = [
    await graphql(document, { most: 'many' }),
    await graphql(document, { most: 1 }, { 'content-type': 'text/plain' }),
    await ask('/graphql'),
    await ask('/graphql', { method: 'POST', body: {} }),
    await ask('/graphql', { method: 'POST', body: { query: '{ Topics { totalDocs } }', variables: 'x' } }),
    await graphql('{ Nowhere { totalDocs } }'),
    await graphql('{ Comparison(id: 999999) { title } }'),
    await graphql('mutation { deleteTopic(id: 999999) { id } }'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 415, 405, 400, 400, 200, 200, 200]);
  for (const { body, headers } of answers) {
    expect(body.errors[0].message).toEqual(expect.any(String));
    expect(headers.get('cache-control')).toMatch(/no-store/);
  }
});

test('one address is answered 429 after its 600 requests of a minute, others are not', async () => {
  const headers = aPlace();
  const first = await ask('/topics', { headers });
  expect(first.headers.get('ratelimit-policy')).toBe('"visitor";q=600;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"visitor";r=599;t=(?:60|59)$/);
  for (let more = 1; more < 600; more += 1) await ask('/topics?depth=abc', { headers });
  const statements = await countStatements(async () => {
    for (const path of ['/topics', '/nowhere', '/media/file/x.png']) {
      const over = await ask(path, { headers });
      expect([over.status, over.body.errors[0].message]).toEqual([429, expect.stringMatching(/\d+ seconds/)]);
      expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(over.headers.get('ratelimit')).toMatch(/^"visitor";r=0;t=\d+$/);
      expect(over.headers.get('cache-control')).toBe('no-store');
    }
    expect((await graphql('{ Topics { totalDocs } }', {}, headers)).status).toBe(429);
  });
  expect(statements).toBe(0);
  expect((await ask('/topics')).status).toBe(200);
  // Who signed in at the same place is not held up by visitors.
  expect((await ask('/topics', { headers: { ...headers, authorization: editor } })).status).toBe(200);
});

test('nothing else leads from one document to others of its kind, and on from those', () => {
  const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'), { assumeValid: true });
  const kinds = Object.values(schema.getTypeMap()).filter(isObjectType);
  const next = (kind: GraphQLNamedType): GraphQLNamedType[] => {
    if (isUnionType(kind)) return [...kind.getTypes()];
    if (!isObjectType(kind)) return [];
    return Object.values(kind.getFields())
      .filter(({ name }) => !leadsToMany.has(name))
      .map(({ type }) => getNamedType(type));
  };
  const leadsBack = (from: GraphQLNamedType) => {
    const seen = new Set<GraphQLNamedType>();
    for (const ahead = next(from); ahead.length > 0; ) {
      const kind = ahead.pop();
      if (kind && !seen.has(kind)) ahead.push(...next(kind));
      if (kind) seen.add(kind);
    }
    return seen.has(from);
  };
  expect(
    kinds.filter((kind) => !kind.name.startsWith('__') && leadsBack(kind)).map(({ name }) => name),
  ).toEqual([]);
});

test('REST shows the related of a comparison, and not theirs', async () => {
  const headers = { authorization: editor };
  const created: number[] = [];
  for (const title of ['One', 'Two']) {
    const related = created.slice(-1);
    const { body } = await ask('/comparisons?draft=true', {
      method: 'POST',
      headers,
      body: { title, related },
    });
    created.push(body.doc.id);
  }
  const [first, second] = created;
  await ask(`/comparisons/${first}?draft=true`, { method: 'PATCH', headers, body: { related: [second] } });
  const { body } = await ask(`/comparisons/${first}?draft=true&depth=3&populate[comparisons][related]=true`, {
    headers,
  });
  expect(body.related).toMatchObject([{ id: second, related: [first] }]);
});

test('a key has a count of its own, and so has everybody who shows one', async () => {
  const headers = { ...aPlace(), authorization: `Bearer vk_${'a'.repeat(43)}` };
  const { headers: told } = await ask('/topics', { headers });
  expect(told.get('ratelimit-policy')).toBe('"key";q=1200;w=60, "signed-in";q=3000;w=60');
  // The same key, written in another way.
  const again = { ...headers, authorization: `bearer  vk_${'a'.repeat(43)} ` };
  expect((await ask('/topics', { headers: again })).headers.get('ratelimit')).toMatch(/^"key";r=1198;/);
  const other = { ...headers, authorization: `Bearer vk_${'b'.repeat(43)}` };
  expect((await ask('/topics', { headers: other })).headers.get('ratelimit')).toMatch(
    /^"key";r=1199;t=\d+, "signed-in";r=2997;t=\d+$/,
  );
});

test('a reader’s request costs no statement more for being counted', async () => {
  const { handleEndpoints } = await import('payload');
  const url = 'http://127.0.0.1:3000/api/topics?depth=0';
  const bare = await countStatements(() =>
    handleEndpoints({ config: payload.config, request: new Request(url) }),
  );
  expect(bare).toBeGreaterThan(0);
  expect(await countStatements(() => ask('/topics?depth=0'))).toBe(bare);
});
