import fc from 'fast-check';
import { formatName, formatVersion } from '../../../src/domain/interchange/form';
import { body, hostileText, richText } from './arbitraries';
import type { Attempt } from './try-requests';

/** What the contract does not hold, because it serves the panel. */
const ofThePanel = [
  'POST /comparisons/{id}/review',
  'PATCH /comparisons/{id}/review',
  'POST /comparisons/{id}/duplicate',
  'POST /comparisons/versions/{id}',
  'POST /preview-links/exchange',
  'POST /users/forgot-password',
  'POST /users/reset-password',
  'POST /users/unlock',
  'POST /users/refresh-token',
  'POST /users/first-register',
  'POST /globals/site',
  'POST /payload-jobs/run',
  'PATCH /payload-preferences/{id}',
  'POST /payload-preferences/{id}',
  'DELETE /payload-locked-documents',
];

/** Trying passwords costs 0.2 s each, and is tested by itself. */
const leftOut = ['POST /users/login'];

type Paths = Readonly<Record<string, object>>;

/** `POST /topics/{id}`: everything that is documented and changes something, and what serves the panel. */
export function listActions(paths: Paths): string[] {
  const documented = Object.entries(paths).flatMap(([path, item]) =>
    ['post', 'patch', 'delete']
      .filter((method) => method in item && path.startsWith('/api/'))
      .map((method) => `${method.toUpperCase()} ${path.slice('/api'.length)}`),
  );
  return [...documented, ...ofThePanel].filter((action) => !leftOut.includes(action));
}

const json = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.constant(null));
const slug = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('published-0', 'new-one', 'x') }, hostileText);

const comparison = fc.record(
  {
    slug,
    title: fc.oneof(fc.constant('A title'), json),
    topic: json,
    intro: richText,
    options: fc.oneof(json, fc.array(fc.record({ option: slug, chooseWhen: json }), { maxLength: 9 })),
    rows: fc.oneof(json, fc.array(fc.record({ criterion: slug, weight: json, cells: json, outcome: json }))),
    verdict: json,
    related: fc.oneof(json, fc.array(slug, { maxLength: 14 })),
    publishedAt: json,
    meta: json,
    [`__proto__`]: json,
  },
  { requiredKeys: [] },
);

/** A file of import, from sound to senseless. */
const file = fc.oneof(
  fc.record(
    {
      format: fc.oneof({ weight: 9, arbitrary: fc.constant(formatName) }, json),
      version: fc.oneof({ weight: 9, arbitrary: fc.constant(formatVersion) }, json),
      comparisons: fc.oneof(fc.array(comparison, { maxLength: 3 }), json),
      options: fc.oneof(fc.array(fc.record({ slug, name: json }), { maxLength: 3 }), json),
      topics: json,
    },
    { requiredKeys: ['format', 'version'] },
  ),
  fc.jsonValue(),
);

/** A message to agents' tools. */
const message = fc.record({
  jsonrpc: fc.constantFrom('2.0', '1.0'),
  id: fc.oneof(fc.integer(), hostileText, fc.constant(null)),
  method: fc.constantFrom('tools/call', 'tools/list', 'initialize', 'resources/list', '__proto__'),
  params: fc.oneof(
    fc.record({
      name: fc.constantFrom('search_comparisons', 'read_comparison', 'draft_comparison', 'nothing'),
      arguments: fc.oneof(
        fc.record({ query: hostileText, topic: slug, page: json }, { requiredKeys: [] }),
        fc.record({ slug }),
        fc.record({ comparison, options: json, note: json }, { requiredKeys: [] }),
        json,
      ),
    }),
    json,
  ),
});

const action = fc.record(
  {
    keepOldHours: json,
    replaces: json,
    keepOld: json,
    email: hostileText,
    message: json,
    target: hostileText,
    token: hostileText,
    password: hostileText,
    action: fc.oneof(fc.constantFrom('submit', 'approve', 'return', 'withdraw'), json),
    version: json,
    note: json,
    definitions: fc.oneof(json, fc.array(fc.record({ name: json, group: json }), { maxLength: 3 })),
    updatedAt: json,
  },
  { requiredKeys: [] },
);

/** `name="_payload"`, whole or broken off. */
const form = fc
  .tuple(
    fc.constantFrom('_payload', 'file', 'title', '__proto__'),
    fc.oneof(
      body.map((value) => JSON.stringify(value) ?? ''),
      hostileText,
    ),
    fc.option(fc.nat({ max: 120 })),
  )
  .map(([name, value, end]) => {
    const whole = `------form\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n------form--\r\n`;
    return whole.slice(0, end ?? whole.length);
  });

function bodyOf(path: string): fc.Arbitrary<unknown> {
  if (path.endsWith('/import')) return file;
  if (path === '/mcp') return message;
  if (path.endsWith('/table')) return fc.oneof(hostileText, fc.constant('Criterion,Group,Weight\nSpeed,,2'));
  return fc.oneof({ weight: 3, arbitrary: action }, { weight: 2, arbitrary: body });
}

const headers = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.record({ 'idempotency-key': fc.constantFrom('a', '"b"', '""', 'ü', 'x'.repeat(300)) }),
  fc.record({ 'if-match': fc.constantFrom('*', '"x"', '"2026-01-01T00:00:00.000Z"', '2026') }),
  fc.record({ 'x-payload-http-method-override': fc.constantFrom('GET', 'DELETE') }),
  fc.record({ accept: fc.constantFrom('application/x-ndjson', 'text/event-stream', '*/*;q=x') }),
  fc.record({
    'content-type': fc.constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/JSON',
      'x',
    ),
  }),
);
const forAgents = { accept: 'application/json, text/event-stream' };

/** A request that wants something to be done. */
export function anAction(actions: readonly string[]): fc.Arbitrary<Attempt> {
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
    fc.constantFrom('x', '0'),
  );
  return fc.tuple(fc.constantFrom(...actions), id).chain(([chosen, number]) => {
    const [method, path = ''] = chosen.split(' ');
    const request = { method: readMethod(method), path: path.replace('{id}', number) };
    const asJson = fc.record({ given: bodyOf(path), sent: headers, query });
    const asForm = form.map((given) => ({ given, sent: formHeaders(given), query: '' }));
    return fc.oneof({ weight: 5, arbitrary: asJson }, { weight: 1, arbitrary: asForm }).map((made) => ({
      ...request,
      path: `${request.path}${made.query}`,
      headers: { ...(path === '/mcp' ? forAgents : {}), ...made.sent },
      ...(request.method === 'DELETE' ? {} : { body: made.given }),
    }));
  });
}

const query = fc.constantFrom(
  '',
  '?draft=true',
  '?publish=true',
  '?dryRun=true',
  '?autosave=true&draft=true',
);

function formHeaders(form: string): Record<string, string> {
  const length = String(Buffer.byteLength(form));
  return { 'content-type': 'multipart/form-data; boundary=----form', 'content-length': length };
}

function readMethod(method = ''): 'POST' | 'PATCH' | 'DELETE' {
  return method === 'PATCH' || method === 'DELETE' ? method : 'POST';
}
