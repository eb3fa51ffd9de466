import type { Payload } from 'payload';
import type PgBoss from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCleanUps } from '../../src/publishing/start-clean-ups';
import { startInTurn } from '../../src/publishing/start-in-turn';
import { startScheduling } from '../../src/publishing/start-scheduling';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let databaseUrl: string;
let stop: () => Promise<void>;
let started: PgBoss[] = [];

beforeAll(async () => {
  ({ payload, databaseUrl, stop } = await startTestPayload());
});
afterAll(async () => {
  await Promise.all(started.map((boss) => boss.stop({ graceful: false })));
  await stop();
});

test('instances that start at the same moment on a new database all come up', async () => {
  const startOne = () =>
    startInTurn(databaseUrl, async () => {
      const boss = await startScheduling(databaseUrl, payload);
      await startCleanUps(boss, payload);
      return boss;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, startOne));
  started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'fulfilled'));
});
