import { expect, test } from 'vitest';
import { deepestNesting } from '../../../src/domain/request-size/deepest-nesting';
import { problemOfSort, problemOfWhere, visitorsQuery } from '../../../src/domain/request-size/query-size';

test('nesting is counted outside texts only', () => {
  expect(deepestNesting('7', 10)).toBe(0);
  expect(deepestNesting('{"a":[{"b":1},{"c":[]}]}', 10)).toBe(4);
  expect(deepestNesting('[[],[],[[]]]', 10)).toBe(3);
  expect(deepestNesting('{"a":"[[[[","b\\"{{":"\\\\"}', 10)).toBe(1);
  expect(deepestNesting('"[[[', 10)).toBe(0);
});

test('counting ends where it is enough', () => {
  expect(deepestNesting('['.repeat(1_000_000), 10)).toBe(11);
});

const problem = (where: unknown) => problemOfWhere(where, visitorsQuery);

test('a filter within the limits is none of our business, whatever its form', () => {
  for (const where of [
    undefined,
    null,
    'x',
    {},
    { title: { equals: 'x' } },
    { and: [{ a: { equals: 1 } }, { or: [{ b: { in: [1, 2] } }] }] },
    { or: { 0: { a: { exists: true } } } },
    { a: null, b: 3 },
  ])
    expect(problem(where)).toBeNull();
});

test('each part of a filter has its limit', () => {
  const condition = { a: { equals: 'x' } };
  const many = Array.from({ length: 41 }, () => condition);
  expect(problem({ and: many.slice(1) })).toBeNull();
  expect(problem({ and: many })).toContain('40 conditions');
  expect(problem({ AND: many })).toContain('40 conditions');
  expect(problem({ or: { ...many } })).toContain('40 conditions');
  expect(problem({ a: { in: Array(101).fill(1) } })).toContain('100 values');
  expect(problem({ a: { in: { ...Array(101).fill(1) } } })).toContain('100 values');
  expect(problem({ a: { in: ['x'.repeat(501)] } })).toContain('500 characters');
  expect(problem({ 'a.b.c.d.e': { equals: 1 } })).toBeNull();
  expect(problem({ 'a.b.c.d.e.f': { equals: 1 } })).toContain('5 steps');
  expect(problem({ a__b__c__d__e__f: { equals: 1 } })).toContain('5 steps');
  let deep: object = condition;
  for (let level = 0; level < 6; level += 1) deep = { or: [deep] };
  expect(problem(deep)).toContain('5 deep');
});

test('a value is no object, unless it is a list or says which collection it is of', () => {
  expect(problem({ intro: { equals: { root: { children: [] } } } })).toContain('not with objects');
  expect(problem({ intro: { in: [{ root: {} }] } })).toContain('not with objects');
  expect(problem({ topic: { equals: {} } })).toContain('not with objects');
  expect(problem({ intro: { like: null } })).toContain('not null');
  expect(problem({ intro: { equals: null } })).toBeNull();
  expect(problem({ of: { equals: { relationTo: 'users', value: 1 } } })).toBeNull();
});

test('sorting is limited in number and reach', () => {
  expect(problemOfSort(undefined, visitorsQuery)).toBeNull();
  expect(problemOfSort(['-a', 'b.c'], visitorsQuery)).toBeNull();
  expect(problemOfSort('a,b,c,d,e,f', visitorsQuery)).toContain('5 fields');
  expect(problemOfSort('a.b.c.d.e.f', visitorsQuery)).toContain('5 steps');
});
