import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';

/** Debian’s package `faketime`. */
const library = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find(existsSync);

export const clockSkew: Fault = {
  name: 'the clock of one instance off by an hour',
  load: usualLoad,
  lacks: () => (library === undefined ? 'libfaketime is not installed' : null),
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'skewed',
      durations,
      readAt: [stage.apps[0].origin, stage.varnish.origin],
      writeAt: [stage.varnish.origin],
      fault: async () => {
        const [, second] = stage.apps;
        for (const skew of durations.isFull ? ['+1h', '-1h'] : ['+1h']) {
          second.kill();
          await second.start({
            LD_PRELOAD: library ?? '',
            FAKETIME: skew,
            FAKETIME_DONT_FAKE_MONOTONIC: '1',
          });
          await wait(durations.slowMs);
        }
      },
    }),
};
