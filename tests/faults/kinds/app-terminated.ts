import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { read } from '../load/readers';
import { underLoad } from '../load/under-load';

export const appTerminated: Fault = {
  name: 'SIGTERM to one instance after the other, under load',
  load: '3 writers, 4 readers, all through Varnish',
  run: async (stage, durations) => {
    const { origin } = stage.varnish;
    let failed: unknown[] = [];
    const outcome = await underLoad(stage, {
      name: 'terminated',
      durations,
      readAt: [origin],
      writeAt: [origin],
      fault: async ({ writers }) => {
        for (const app of stage.apps) {
          expect(await app.terminate()).toBe(0);
          await wait(300);
          await app.start();
          // The cache in front has to see that it is back before the other one goes.
          await read(app.origin, '/robots.txt');
          await wait(1_500);
        }
        failed = writers.writings.filter(({ status }) => status < 200 || status >= 300);
      },
    });
    expect(failed).toEqual([]);
    return outcome;
  },
};
