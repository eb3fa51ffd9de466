import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrokenQuery, aContentMutation, aMutation, aQuery, type GraphqlRequest } from './graphql-documents';
import { publicState, Traces } from './stored-state';
import { attempt, lookEach, runs } from './try-requests';
import { type Asker, askers, nonPublishers, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const longEnough = 30 * 60_000;

interface GraphqlAnswer {
  readonly hasData: boolean;
  readonly wasRefused: boolean;
}

/** GraphQL answers 200 to what failed, too: what each error says of itself counts. */
async function attemptGraphql(asker: Asker, request: GraphqlRequest): Promise<GraphqlAnswer> {
  const { body, text } = await attempt(world, asker, {
    method: 'POST',
    path: '/graphql',
    body: request,
    isRead: !request.query.includes('mutation'),
  });
  const errors: readonly { extensions?: { statusCode?: number } }[] = body?.errors ?? [];
  const failed = errors.filter(({ extensions }) => (extensions?.statusCode ?? 400) >= 500);
  expect(failed, `${JSON.stringify(request)} ${text.slice(0, 500)}`).toEqual([]);
  const data: readonly unknown[] = Object.values(body?.data ?? {});
  return { hasData: data.some((part) => part !== null), wasRefused: errors.length > 0 };
}

test('no document fails or tells anybody more than they may know', { timeout: longEnough }, async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...askers), fc.gen(), async (asker, gen) => {
      const { hasData } = await attemptGraphql(asker, aQuery(gen));
      if (hasData) answered += 1;
    }),
    runs(300),
  );
  // Documents that are all refused would prove nothing.
  expect(answered).toBeGreaterThan(50);
});

test('nor does what is hardly a document', { timeout: longEnough }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...askers), fc.gen(), async (asker, gen) => {
      await attemptGraphql(asker, aBrokenQuery(gen));
    }),
    runs(150),
  );
});

test('no mutation of somebody who may not publish changes what readers see', {
  timeout: longEnough,
}, async () => {
  const before = await publicState(world.payload);
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...nonPublishers), fc.gen(), async (asker, gen) => {
      const { hasData } = await attemptGraphql(asker, aMutation(gen));
      if (hasData) done += 1;
    }),
    runs(200),
  );
  expect(await publicState(world.payload)).toEqual(before);
  expect(done).toBeGreaterThan(0);
});

test('a mutation that is refused leaves no trace', { timeout: longEnough }, async () => {
  let refused = 0;
  const traces = new Traces(world.payload, lookEach);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...askers), fc.gen(), async (asker, gen) => {
      await traces.before();
      const request = aContentMutation(gen);
      const { hasData, wasRefused } = await attemptGraphql(asker, request);
      const isRefusal = wasRefused && !hasData;
      if (isRefusal) refused += 1;
      await traces.after(isRefusal, [asker, request]);
    }),
    runs(100),
  );
  await traces.look('the last ones');
  expect(refused).toBeGreaterThan(5);
});
