import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { read } from '../load/readers';
import { underLoad } from '../load/under-load';
import { database, type Stage } from '../stage/stage';

const atOnce = 300;

export const connectionStorm: Fault = {
  name: 'connection storm: every connection of Postgres taken, 300 requests at once',
  load: `3 writers, 4 readers, ${atOnce} uncached reads`,
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'storm',
      durations,
      fault: async () => {
        const taken = await takeEveryConnection(stage);
        stage.line.cut();
        const answers = await Promise.all(
          Array.from({ length: atOnce }, (_, place) => {
            const { origin } = stage.apps[place % 2 === 0 ? 0 : 1];
            return read(origin, `/api/comparisons?limit=1&page=${1000 + place}`);
          }),
        );
        await wait(durations.isFull ? 30_000 : 2_000);
        for (const client of taken) await client.end();
        // Either an answer or a plain refusal, and each of them in time.
        expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
      },
    }),
};

/** Until Postgres says that there is none left. */
async function takeEveryConnection({ postgres }: Stage): Promise<Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: postgres.addressOf(database) });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '53300') return taken;
      throw error;
    }
    taken.push(client);
  }
}
