import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCursor, parseIndexQuestion, writeCursor } from '../../src/domain/comparison-index';

const asked = (query: string) => parseIndexQuestion(new URLSearchParams(query));

test('a cursor comes back as it was written', () => {
  const instants = fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 2_147_483_647 }), (date, id) => {
      const cursor = { at: date.toISOString(), id };
      const text = writeCursor(cursor);
      expect(text).toMatch(/^[\w-]+$/);
      expect(parseCursor(text)).toEqual(cursor);
    }),
  );
});

test('whatever is no cursor of ours is none', () => {
  const wrong = [
    '',
    'x',
    '2',
    'WzFd',
    btoa('["2025-01-01T00:00:00.000Z",0]'),
    btoa('[1,2]'),
    'a'.repeat(5000),
  ];
  expect(wrong.map(parseCursor)).toEqual(wrong.map(() => null));
  fc.assert(fc.property(fc.string(), (text) => void parseCursor(text)));
});

test('a question that asks for nothing asks for the first page of all', () => {
  expect(asked('')).toEqual({
    ok: true,
    wanted: { after: null, topic: null, updatedSince: null, limit: 50 },
  });
});

test('days and other zones are instants, too', () => {
  expect(asked('updatedSince=2026-11-23')).toMatchObject({
    wanted: { updatedSince: '2026-11-23T00:00:00.000Z' },
  });
  expect(asked('updatedSince=2026-11-23T10:00:00%2B01:00')).toMatchObject({
    wanted: { updatedSince: '2026-11-23T09:00:00.000Z' },
  });
});

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=1e2', 'limit'],
  ['limit=', 'limit'],
  ['limit=5&limit=6', 'limit'],
  ['updatedSince=yesterday', 'updatedSince'],
  ['updatedSince=9999-01-01', 'updatedSince'],
  ['updatedSince=2026-02-30', 'updatedSince'],
  ['page=2', 'page'],
  ['topic=', 'topic'],
  ['topic=a/b', 'topic'],
  ['topic=%00', 'topic'],
  ['sort=title', 'sort'],
  ['__proto__=1', '__proto__'],
])('%s is refused, and the parameter named', (query, name) => {
  const question = asked(query);
  expect(question.ok || question.problems.map((problem) => problem.name)).toContain(name);
});
