import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, collections, queryString } from './arbitraries';
import { attempt, runs } from './try-requests';
import { askers, leaksIn, publishedCollections, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const longEnough = 30 * 60_000;

test('what is looked for can be found: who may read a secret does', async () => {
  const found = new Set<string>();
  for (const path of collections.flatMap((collection) => [
    `/${collection}?limit=100`,
    `/${collection}?draft=true&limit=100`,
  ])) {
    const { text } = await attempt(world, 'administrator', { method: 'GET', path });
    for (const words of leaksIn(text, 'visitor')) found.add(words);
  }
  expect([...found].sort()).toEqual([
    'clientname',
    'commentedwords',
    'inquiringwords',
    'privateperson@example.org',
    'privatepersonname',
    'publicauthor@example.org',
    'receiveraddress',
    'receivername',
    'unpublishedwords',
  ]);
});

test('no question, however odd, fails or tells anybody more than they may know', {
  timeout: longEnough,
}, async () => {
  const statuses: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...askers), address, queryString, async (asker, path, query) => {
      const { status } = await attempt(world, asker, { method: 'GET', path: `${path}?${query}` });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }),
    runs(500),
  );
  // Questions that are all refused would prove nothing.
  expect(statuses[200]).toBeGreaterThan(50);
});

test('no filter and no order counts what a visitor may not see', { timeout: longEnough }, async () => {
  const visitors = fc.constantFrom('visitor' as const, 'published-key' as const);
  await fc.assert(
    fc.asyncProperty(
      visitors,
      fc.constantFrom(...publishedCollections),
      queryString,
      async (asker, collection, query) => {
        const most = world.published[collection] ?? 0;
        for (const path of [`/${collection}`, `/${collection}/count`]) {
          const { body } = await attempt(world, asker, { method: 'GET', path: `${path}?${query}` });
          expect(body?.totalDocs ?? 0).toBeLessThanOrEqual(most);
        }
      },
    ),
    runs(150),
  );
});

test('guessing at a secret by filter tells a visitor nothing', async () => {
  const hidden = [
    'email',
    'hash',
    'salt',
    'resetPasswordToken',
    'sessions.id',
    'role',
    'createdBy.email',
    '_status',
  ];
  for (const collection of ['users', 'comparisons']) {
    for (const path of hidden) {
      const guess = path === '_status' ? 'draft' : 'privateperson@example.org';
      const query = `where[${path}][equals]=${guess}`;
      const { body } = await attempt(world, 'visitor', { method: 'GET', path: `/${collection}?${query}` });
      expect([collection, path, body?.totalDocs ?? 0]).toEqual([collection, path, 0]);
    }
  }
});
