import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';

export const databaseSlow: Fault = {
  name: 'every answer of Postgres 500 ms late',
  load: usualLoad,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'slow',
      durations,
      fault: async () => {
        stage.line.delayMs = 500;
        await wait(durations.slowMs);
        stage.line.delayMs = 0;
      },
    }),
};

/** By then whoever asked has an answer, whatever the database does. */
const longestAnswerMs = 25_000;

export const databaseHanging: Fault = {
  name: 'every answer of Postgres 30 s late',
  load: usualLoad,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'hanging',
      durations,
      fault: async ({ writers }) => {
        stage.line.delayMs = 30_000;
        await wait(durations.hangingMs);
        const slowest = Math.max(0, ...writers.writings.map(({ at, answeredAt }) => answeredAt - at));
        stage.line.delayMs = 0;
        expect(slowest).toBeLessThan(longestAnswerMs);
      },
    }),
};
