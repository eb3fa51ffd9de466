import { expect, test } from 'vitest';
import { matchDocuments } from '../../../src/domain/interchange/match-documents';
import { createResolver } from '../../../src/domain/interchange/resolve-reference';

const known = [
  { id: 1, slug: 'nodejs', name: 'Node.js' },
  { id: 2, slug: null, name: 'Deno' },
  { id: 3, slug: 'bun', name: 'Bun' },
  { id: 4, slug: 'bun-2', name: 'Bun' },
  { id: 5, slug: null, name: 'Twin' },
  { id: 6, slug: null, name: 'Twin' },
];

test('the same slug is the same document, whatever it is called now', () => {
  expect(matchDocuments([{ slug: 'nodejs', name: 'Node' }], known)).toEqual([{ kind: 'known', id: 1 }]);
});

test('a draft without a slug is found by its name, also by a file that has given it one', () => {
  expect(matchDocuments([{ slug: null, name: 'Deno' }], known)).toEqual([{ kind: 'known', id: 2 }]);
  expect(matchDocuments([{ slug: 'deno', name: 'Deno' }], known)).toEqual([{ kind: 'known', id: 2 }]);
});

test('a file without slugs finds what has one by its name', () => {
  expect(matchDocuments([{ slug: null, name: 'Node.js' }], known)).toEqual([{ kind: 'known', id: 1 }]);
});

test('another slug is another document, even with the same name', () => {
  expect(matchDocuments([{ slug: 'node', name: 'Node.js' }], known)).toEqual([{ kind: 'new' }]);
});

test('a name that several have is refused', () => {
  const message = '2 documents here are called “Twin”: say which one by its slug';
  expect(matchDocuments([{ slug: null, name: 'Twin' }], known)).toEqual([{ kind: 'refused', message }]);
});

test('no stored document is taken twice', () => {
  const file = [
    { slug: 'nodejs', name: 'Node.js' },
    { slug: null, name: 'Node.js' },
  ];
  expect(matchDocuments(file, known)).toEqual([{ kind: 'known', id: 1 }, { kind: 'new' }]);
});

test('of several of a file, a draft goes to the one without a slug; to none if all have one', () => {
  const [one, other] = [
    { slug: 'deno', name: 'Deno' },
    { slug: 'deno-2', name: 'Deno' },
  ];
  const isNew = { kind: 'new' };
  expect(matchDocuments([one, { slug: null, name: 'Deno' }], known)).toEqual([
    isNew,
    { kind: 'known', id: 2 },
  ]);
  expect(matchDocuments([one, other], known)).toEqual([isNew, isNew]);
});

test('the same slug twice in a file is refused the second time', () => {
  const file = [
    { slug: 'nodejs', name: 'Node.js' },
    { slug: 'nodejs', name: 'Node' },
  ];
  expect(matchDocuments(file, known)[1]).toEqual({
    kind: 'refused',
    message: '“nodejs” is entry 1 of this list already',
  });
});

test('a reference is a slug before it is a name', () => {
  const resolve = createResolver([
    { key: 'a', slug: 'go', name: 'Golang' },
    { key: 'b', slug: null, name: 'go' },
    { key: 'c', slug: 'bun', name: 'Bun' },
    { key: 'd', slug: null, name: 'Bun' },
    { key: 'e', slug: 'x-1', name: 'X' },
    { key: 'f', slug: 'x-2', name: 'X' },
  ]);
  expect(resolve('go')).toEqual({ ok: true, key: 'a' });
  expect(resolve('Bun')).toEqual({ ok: true, key: 'd' });
  expect(resolve('X')).toEqual({ ok: false, problem: 'ambiguous' });
  expect(resolve('constructor')).toEqual({ ok: false, problem: 'missing' });
});
