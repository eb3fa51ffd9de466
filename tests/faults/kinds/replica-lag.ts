import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { listLost, listStored } from '../after/lost-writes';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';
import type { Written } from '../load/writers';
import { Replica } from '../stage/replica';

const lagMs = 10_000;

/**
 * Nothing reads from a replica (decision 39). So pages are held against the primary while the replica is still behind;
 * only then may it catch up, and has to hold all that was acknowledged.
 */
export const replicaLag: Fault = {
  name: 'a replica 10 s behind',
  load: usualLoad,
  run: async (stage, durations) => {
    const directory = join(stage.folder, 'replica');
    const replica = await Replica.start(stage.postgres, { directory, lagMs });
    const listLostThere = async (written: readonly Written[]) =>
      listLost(written, await listStored({ postgres: replica.server }, written));
    let written: readonly Written[] = [];
    try {
      const outcome = await underLoad(stage, {
        name: 'lagging',
        durations,
        fault: async ({ writers }) => {
          written = writers.written;
          await wait(lagMs + durations.slowMs);
          await replica.pause();
          expect(await listLostThere(written)).not.toEqual([]);
        },
      });
      expect(await listLostThere(written)).not.toEqual([]);
      await replica.catchUp();
      const lostThere = (await listLostThere(written)).map((loss) => `on the replica, ${loss}`);
      return { ...outcome, lost: [...outcome.lost, ...lostThere] };
    } finally {
      await replica.remove();
    }
  },
};
