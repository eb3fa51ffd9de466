import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';
import { isStatement, type LineConnection } from '../stage/database-line';

const isCommit = /^commit\b/i;

export const cutAtCommit: Fault = {
  name: 'connection cut exactly at COMMIT, before it and before its answer',
  load: usualLoad,
  run: async (stage, durations) => {
    const cuts = { before: 0, after: 0 };
    const doomed = new Set<LineConnection>();
    let commits = 0;
    const outcome = await underLoad(stage, {
      name: 'commit',
      durations,
      fault: async ({ writers }) => {
        stage.line.fromApp = (message, connection) => {
          if (!isStatement(message, isCommit)) return 'pass';
          commits += 1;
          // One in three never arrives, of one in three the answer never does.
          if (commits % 3 === 1) cuts.before += 1;
          if (commits % 3 === 2) doomed.add(connection);
          return commits % 3 === 1 ? 'cut' : 'pass';
        };
        stage.line.fromDatabase = (message, connection) => {
          if (message.kind !== 'C' || !message.text.startsWith('COMMIT') || !doomed.delete(connection))
            return 'pass';
          cuts.after += 1;
          return 'cut';
        };
        await wait(durations.slowMs);
        stage.line.mend();
        const refused = writers.writings.filter(({ status }) => status >= 400);
        expect(refused.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
      },
    });
    expect(cuts.before).toBeGreaterThan(0);
    expect(cuts.after).toBeGreaterThan(0);
    return outcome;
  },
};
