import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';

export const databaseKilled: Fault = {
  name: 'Postgres killed (kill -9) during creates and publishes',
  load: usualLoad,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'killed',
      durations,
      fault: async () => {
        const times = durations.isFull ? 3 : 1;
        for (let time = 1; time <= times; time += 1) {
          await stage.postgres.kill();
          await wait(300);
          await stage.postgres.start();
          if (time < times) await wait(3_000);
        }
      },
    }),
};

export const databaseRestarted: Fault = {
  name: 'Postgres restarted under load',
  load: usualLoad,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'restarted',
      durations,
      fault: async () => {
        await stage.postgres.stop();
        await stage.postgres.start();
      },
    }),
};
