import fc from 'fast-check';

export const collections = [
  'comparisons',
  'options',
  'criteria',
  'scenarios',
  'faqs',
  'topics',
  'pages',
  'media',
  'users',
  'redirects',
  'inquiries',
  'api-clients',
  'webhooks',
  'webhook-deliveries',
  'activity',
  'comments',
  'preview-links',
  'source-checks',
  'payload-jobs',
  'payload-preferences',
  'payload-locked-documents',
  'payload-migrations',
  'payload-kv',
] as const;

/** Texts that somebody's program has failed at before. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'null',
    'undefined',
    'NaN',
    '-1',
    '0',
    '1e309',
    '2147483648',
    '9007199254740993',
    '1;DROP TABLE users',
    "' OR '1'='1",
    '%',
    '_',
    '\\',
    '{"a":1}',
    '[]',
    '2026-13-45T99:99:99Z',
    '0000-01-01',
    '+275760-09-13T00:00:00.001Z',
    '\ud800',
    '\u202e‮',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'javascript:alert(1)',
    '<script>',
    'a'.repeat(600),
    '💥'.repeat(90),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer().map(String),
);

const fields = [
  'id',
  'title',
  'slug',
  'name',
  'email',
  'password',
  'hash',
  'salt',
  'sessions.id',
  'resetPasswordToken',
  'role',
  'keyHash',
  'keyStart',
  'topic',
  'topic.name',
  'topic.createdBy.email',
  'options.option.name',
  'options.option.logo.filename',
  'rows.criterion.name',
  'rows.cells',
  'rows.outcome.kind',
  'rows.outcome.winners.name',
  'verdict.text',
  'related.title',
  'related.related.title',
  'authors.email',
  'authors.sessions.id',
  'createdBy.email',
  'submittedBy.hash',
  '_status',
  'version.title',
  'parent',
  'latest',
  'autosave',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'deletedAt',
  'reviewState',
  'url',
  'body',
  'message',
  'nothing',
  'nothing.at.all',
  '__proto__',
];
const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  'nonsense',
];

const field = fc.constantFrom(...fields);
const value = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom('true', 'false', 'published', 'draft', 'unpublishedwords', '1', '2', '1,2,3'),
  },
);

type Pair = readonly [name: string, value: string];

const condition: fc.Arbitrary<Pair[]> = fc
  .record({
    group: fc.constantFrom('', '[or][0]', '[and][0]', '[and][0][or][1]'),
    field,
    operator: fc.constantFrom(...operators),
    value,
  })
  .chain(({ group, field: name, operator, value: given }) =>
    fc.constantFrom<Pair[]>(
      [[`where${group}[${name}][${operator}]`, given]],
      [[`where${group}[${name}][${operator}][]`, given]],
      [[`where${group}[${name}]`, given]],
    ),
  );

const single: fc.Arbitrary<Pair[]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('limit', 'page', 'depth'),
      fc.oneof(hostileText, fc.constantFrom('1', '3', '100', '100000')),
    )
    .map((pair): Pair[] => [pair]),
  fc
    .tuple(
      fc.constantFrom(
        'draft',
        'trash',
        'pagination',
        'autosave',
        'overrideLock',
        'overrideAccess',
        'publish',
        'duplicateFromID',
        'user',
        'req[user][role]',
        'fallback-locale',
        'locale',
        'publishSpecificLocale',
        'flattenLocales',
      ),
      fc.oneof(value, fc.constant('true')),
    )
    .map((pair): Pair[] => [pair]),
  fc
    .tuple(
      fc.constant('sort'),
      fc.array(
        fc.tuple(fc.constantFrom('', '-'), field).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([name, paths]): Pair[] => [[name, paths.join(',')]]),
  fc
    .tuple(
      fc.constantFrom('select', 'populate[options]', 'populate[users]', 'populate', 'joins', 'joins[uses]'),
      field,
      value,
    )
    .map(([name, path, given]): Pair[] => [[`${name}[${path.replaceAll('.', '][')}]`, given]]),
  fc
    .tuple(
      fc.constantFrom('where', 'select', 'populate', 'sort', 'data', 'joins', 'ids', 'query'),
      hostileText,
    )
    .map((pair): Pair[] => [pair]),
);

function encode(name: string, given: string): string {
  return new URLSearchParams([[name, given]]).toString();
}

/** A query string, from sensible to hostile. */
export const queryString = fc
  .array(fc.oneof({ weight: 3, arbitrary: condition }, { weight: 3, arbitrary: single }), { maxLength: 5 })
  .map((parts) =>
    parts
      .flat()
      .map(([name, given]) => encode(name, given))
      .join('&'),
  );

const id = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
  {
    weight: 1,
    arbitrary: hostileText.map((text) => encode('', text).slice(1).replace(/^\.+$/, 'x')),
  },
);

/** An address below `/api`: documents, versions, counts and everything of our own. */
export const address = fc
  .tuple(fc.constantFrom(...collections), id, id)
  .chain(([collection, first, second]) =>
    fc.constantFrom(
      `/${collection}`,
      `/${collection}/${first}`,
      `/${collection}/count`,
      `/${collection}/versions`,
      `/${collection}/versions/${first}`,
      `/${collection}/versions/count`,
      `/${collection}/${first}/duplicate`,
      `/${collection}/access/${first}`,
      `/${collection}/names`,
      `/${collection}/${first}/schedule`,
      `/${collection}/${first}/secrets`,
      `/${collection}/me`,
      `/${collection}/init`,
      `/comparisons/export`,
      `/comparisons/${first}/review`,
      `/comparisons/${first}/table.csv`,
      `/inquiries/export`,
      `/globals/site`,
      `/globals/editorial/versions/${second}`,
      `/globals/${collection}`,
      `/access`,
      `/openapi.json`,
      `/payload-preferences/${first}`,
      `/${collection}/${first}/${second}`,
    ),
  );

const node: fc.Arbitrary<object> = fc.letrec<{ node: object }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(
        'text',
        'paragraph',
        'heading',
        'list',
        'listitem',
        'link',
        'autolink',
        'upload',
        'relationship',
        'block',
        'root',
        'nonsense',
        '__proto__',
      ),
      version: fc.constantFrom(1, 2, '1', null),
      text: hostileText,
      format: fc.oneof(fc.integer(), fc.constant('')),
      tag: fc.constantFrom('h1', 'h2', 'script', 'ul'),
      fields: fc.record({
        url: hostileText,
        linkType: fc.constantFrom('custom', 'internal'),
        doc: fc.anything({ maxDepth: 1 }),
        newTab: fc.boolean(),
      }),
      value: fc.oneof(fc.integer(), hostileText),
      relationTo: fc.constantFrom('media', 'users', 'comparisons', 'nothing'),
      children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
    },
    { requiredKeys: ['type'] },
  ),
})).node;

/** Lexical JSON, and what only looks like it. */
export const richText = fc.oneof(
  fc.record({
    root: fc.record(
      {
        type: fc.constant('root'),
        children: fc.array(node, { maxLength: 4 }),
        direction: fc.constantFrom('ltr', null, 'up'),
        format: fc.constant(''),
        indent: fc.integer(),
        version: fc.constant(1),
      },
      { requiredKeys: ['children'] },
    ),
  }),
  fc.anything({ maxDepth: 3 }),
);

const json = fc.oneof(
  hostileText,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  richText,
  fc.jsonValue({ maxDepth: 3 }),
);

const row = fc.record(
  {
    id: hostileText,
    criterion: json,
    weight: json,
    cells: fc.dictionary(fc.constantFrom('1', '2', '99', 'x', '__proto__'), json),
    outcome: json,
    note: json,
  },
  { requiredKeys: [] },
);

/** Fields of any collection, with values that some of them take. */
export const body = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        title: fc.oneof(fc.constant('A title'), json),
        name: fc.oneof(fc.constant('A name'), json),
        slug: fc.oneof(fc.constantFrom('published-0', 'x'), json),
        question: json,
        answer: richText,
        intro: richText,
        topic: json,
        options: fc.oneof(
          json,
          fc.array(fc.record({ option: json, chooseWhen: json }, { requiredKeys: [] }), { maxLength: 4 }),
        ),
        rows: fc.oneof(json, fc.array(row, { maxLength: 3 })),
        verdict: fc.oneof(json, fc.record({ outcome: json, text: richText }, { requiredKeys: [] })),
        related: json,
        faqs: json,
        authors: json,
        meta: json,
        publishedAt: json,
        _status: fc.constantFrom('published', 'draft', 'nonsense', null),
        reviewState: fc.constantFrom('approved', 'published', 'draft', 1),
        createdBy: json,
        id: json,
        deletedAt: json,
        updatedAt: json,
        role: fc.constantFrom('admin', 'editor'),
        email: fc.oneof(hostileText, fc.constant('new@example.org')),
        password: fc.oneof(hostileText, fc.constant('long-enough-1')),
        publicProfile: fc.boolean(),
        scopes: fc.constantFrom(['publish'], 'publish', [null]),
        message: json,
        from: json,
        to: json,
        url: hostileText,
        body: json,
        comparison: json,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
