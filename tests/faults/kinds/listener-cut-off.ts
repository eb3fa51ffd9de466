import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';
import type { LineConnection } from '../stage/database-line';

const isListener = ({ applicationName }: LineConnection) => applicationName === 'verdict listener';

export const listenerCutOff: Fault = {
  name: 'listeners cut off and back, writes going on',
  load: usualLoad,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'deaf',
      durations,
      fault: async () => {
        let refused = 0;
        stage.line.fromApp = (_message, connection) => {
          if (!isListener(connection)) return 'pass';
          refused += 1;
          return 'cut';
        };
        stage.line.cut(isListener);
        await wait(durations.deafMs);
        stage.line.mend();
        expect(refused).toBeGreaterThan(0);
      },
    }),
};
