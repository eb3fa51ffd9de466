import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeApi } from '../../../src/cms/openapi/document';
import { anAction, listActions } from './actions';
import { publicState, Traces } from './stored-state';
import { attempt, lookEach, runs } from './try-requests';
import { askers, nonPublishers, startWorld, type World } from './world';

let world: World;
let actions: string[];
beforeAll(async () => {
  world = await startWorld();
  actions = listActions(describeApi(world.payload.config, 'https://compare.example.org').paths);
});
afterAll(() => world.stop());

const longEnough = 60 * 60_000;

/** What would take from us whom we ask as: keys that are rotated, accounts that get another password. */
const endsAskers = /\/(?:api-clients|users)\//;

test('nothing that can be done fails, tells anybody more, or leaves a trace where it is refused', {
  timeout: longEnough,
}, async () => {
  const traces = new Traces(world.payload, lookEach);
  const statuses: Record<number, number> = {};
  const harmless = actions.filter((action) => !endsAskers.test(action));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...askers), anAction(harmless), async (asker, request) => {
      await traces.before();
      const { status } = await attempt(world, asker, request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      // The protocol of agents tells of refusals with 200.
      await traces.after(status >= 400, [asker, request]);
    }),
    runs(200),
  );
  await traces.look('the last ones');
  expect(Object.keys(statuses).length).toBeGreaterThan(4);
});

test('nothing that who may not publish can do changes what readers see', {
  timeout: longEnough,
}, async () => {
  const before = await publicState(world.payload);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...nonPublishers), anAction(actions), async (asker, request) => {
      await attempt(world, asker, request);
    }),
    runs(200),
  );
  expect(await publicState(world.payload)).toEqual(before);
});
