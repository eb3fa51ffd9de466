import { expect, test } from 'vitest';
import { parseInterchange } from '../../../src/domain/interchange/parse-interchange';

const head = { format: 'verdict/comparisons', version: 1 };

function problemsOf(file: object): readonly string[] {
  return parseInterchange({ ...head, ...file }).problems.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

const linked = (url: string) => ({
  root: {
    ...{ type: 'root', direction: null, format: '', indent: 0, version: 1 },
    children: [
      {
        type: 'paragraph',
        version: 1,
        children: [{ type: 'link', version: 3, fields: { url }, children: [] }],
      },
    ],
  },
});

test('all that is wrong is said at once, each at its place', () => {
  const comparison = {
    title: '',
    slug: 'Not a slug',
    id: 7,
    options: 'many',
    rows: [{ weight: 9, cells: [{ option: 'a', score: '8' }, { text: 'whose?' }] }],
    verdict: { outcome: { kind: 'victory' } },
    publishedAt: 'yesterday',
    reviewedBy: 4,
  };
  expect(problemsOf({ comparisons: [comparison] })).toEqual([
    'comparisons.0.slug: use lower-case letters, digits and single hyphens, such as nodejs-vs-python',
    'comparisons.0.title: must not be empty',
    'comparisons.0.options: must be a list',
    'comparisons.0.rows.0.weight: holds up to 5',
    'comparisons.0.rows.0.cells.0.score: must be a number',
    'comparisons.0.rows.0.cells.1.option: is missing: text must stand here',
    'comparisons.0.verdict.outcome.kind: must be one of win, tie, together, depends, none, unknown',
    'comparisons.0.reviewedBy: must be text',
    'comparisons.0.publishedAt: use a date such as 2026-11-23 or 2026-11-23T08:00:00.000Z',
    'comparisons.0.id: there is no such field here',
  ]);
});

test('a link that a reader must not follow is refused in prose, buttons and sources', () => {
  const script = 'javascript:alert(1)';
  const comparison = {
    title: 'A',
    intro: linked(script),
    callToAction: { href: script },
    rows: [{ cells: [{ option: 'a', sources: [{ url: script }] }] }],
  };
  expect(problemsOf({ comparisons: [comparison], options: [{ name: 'A', website: script }] })).toEqual([
    'options.0.website: use a web address that begins with https://',
    'comparisons.0.intro.root.children.0.children.0.fields.url: use a web address (https://…), mail address (mailto:…) or a path (/about)',
    'comparisons.0.rows.0.cells.0.sources.0.url: a source needs a web address (https://…)',
    'comparisons.0.callToAction.href: use a web address (https://…) or a path on this site (/about)',
  ]);
});

test('short prose holds no headings and no parts that the editor does not know', () => {
  const node = (type: string) => ({
    root: { ...linked('/').root, children: [{ type, version: 1, children: [] }] },
  });
  expect(
    problemsOf({ comparisons: [{ title: 'A', intro: node('heading'), disclosure: node('script') }] }),
  ).toEqual([
    'comparisons.0.intro.root.children.0.type: “heading” is no part of prose here',
    'comparisons.0.disclosure.root.children.0.type: “script” is no part of prose here',
  ]);
});

test('characters that no column takes are found wherever they are', () => {
  expect(problemsOf({ topics: [{ name: 'A\u0000', description: '\ud800' }] })).toEqual([
    'topics.0.name: holds a character that cannot be stored (\\u0000 or half of one)',
    'topics.0.description: holds a character that cannot be stored (\\u0000 or half of one)',
  ]);
});

test('another format, another version and unknown lists are refused', () => {
  expect(problemsOf({ format: 'x', version: 2, pages: [] })).toEqual([
    'format: this file is not of the format “verdict/comparisons”',
    'version: only version 1 of the format is known here',
    'pages: there is no such field here',
  ]);
});

test.for([null, 7, [], 'text', { ...head, comparisons: {} }, { ...head, comparisons: [null, 3, []] }])(
  '%j is refused and never throws',
  (value) => {
    expect(parseInterchange(value).problems.length).toBeGreaterThan(0);
  },
);
