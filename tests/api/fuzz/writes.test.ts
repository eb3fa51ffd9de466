import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, body, collections, queryString, richText } from './arbitraries';
import { publicState, Traces } from './stored-state';
import { attempt, lookEach, runs } from './try-requests';
import { askers, nonPublishers, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const longEnough = 30 * 60_000;

const documents = fc
  .tuple(fc.constantFrom(...collections), fc.integer({ min: 1, max: 14 }))
  .chain(([collection, id]) =>
    fc.constantFrom(
      `/${collection}`,
      `/${collection}/${id}`,
      `/${collection}/${id}`,
      `/${collection}/versions/${id}`,
    ),
  );
const path = fc.oneof({ weight: 4, arbitrary: documents }, { weight: 1, arbitrary: address });

test('nobody who may not publish changes what readers see', { timeout: longEnough }, async () => {
  const before = await publicState(world.payload);
  const method = fc.constantFrom('POST' as const, 'PATCH' as const, 'DELETE' as const);
  const statuses: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...nonPublishers),
      method,
      path,
      queryString,
      body,
      async (asker, verb, where, query, given) => {
        const { status } = await attempt(world, asker, {
          method: verb,
          path: `${where}?${query}`,
          body: given,
        });
        statuses[status] = (statuses[status] ?? 0) + 1;
      },
    ),
    runs(300),
  );
  expect(await publicState(world.payload)).toEqual(before);
  expect(Object.keys(statuses).length).toBeGreaterThan(2);
});

test('what is refused leaves no trace', { timeout: longEnough }, async () => {
  const method = fc.constantFrom('POST' as const, 'PATCH' as const);
  const writers = fc.constantFrom(...askers);
  const stored = ['comparisons', 'options', 'criteria', 'scenarios', 'faqs', 'topics', 'pages'] as const;
  const traces = new Traces(world.payload, lookEach);
  const target = fc.tuple(fc.constantFrom(...stored), fc.integer({ min: 1, max: 6 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      writers,
      method,
      target,
      fc.constantFrom('', 'draft=true', 'autosave=true&draft=true'),
      body,
      async (asker, verb, [collection, id, one], query, given) => {
        await traces.before();
        const where = one || verb === 'PATCH' ? `/${collection}/${id}` : `/${collection}`;
        const { status } = await attempt(world, asker, {
          method: verb,
          path: `${where}?${query}`,
          body: given,
        });
        await traces.after(status >= 400, [asker, verb, where, query, given]);
      },
    ),
    runs(150),
  );
  await traces.look('the last ones');
});

test('any JSON in place of prose is stored and shown, or refused', { timeout: longEnough }, async () => {
  const statuses: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(richText, fc.boolean(), async (prose, isDraft) => {
      const given = {
        title: 'Odd prose',
        intro: prose,
        disclosure: prose,
        _status: isDraft ? 'draft' : 'published',
      };
      const query = isDraft ? 'draft=true' : '';
      const { status, body: answer } = await attempt(world, 'editor', {
        method: 'POST',
        path: `/comparisons?${query}`,
        body: given,
      });
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 201) return;
      const id = answer.doc.id;
      for (const depth of [0, 3]) {
        const read = await attempt(world, 'editor', {
          method: 'GET',
          path: `/comparisons/${id}?draft=true&depth=${depth}`,
        });
        expect(read.status).toBe(200);
      }
    }),
    runs(150),
  );
  expect(statuses[201]).toBeGreaterThan(5);
  expect(statuses[400]).toBeGreaterThan(5);
});
