import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../connection';
import type { EditionWatch } from './edition-watch';

interface Waiting {
  readonly connection: Connection;
  readonly watch: EditionWatch;
  readonly paths: readonly string[];
  readonly edition: number;
}

/**
 * One connection goes round the addresses that do not show the edition yet. Four at once, each asking every 4 ms, would
 * take two thirds of what one process can serve and slow down the very work they wait for; like this it is a sixth. The
 * price: an address is looked at every 20 ms while all are waited for, so times are up to that much too long.
 */
const pauseMs = 4;
const givenUpAfterMs = 10_000;

/** Milliseconds from now until each address showed the edition; null for one that did not. */
export async function waitUntilVisible(waiting: Waiting): Promise<Map<string, number | null>> {
  const { connection, watch, paths, edition } = waiting;
  const start = performance.now();
  const visible = new Map<string, number | null>(paths.map((path) => [path, null]));
  // Whoever is asked first has an advantage, so everybody is in turn.
  const turn = edition % paths.length;
  const pending = new Set([...paths.slice(turn), ...paths.slice(0, turn)]);
  while (pending.size > 0 && performance.now() - start < givenUpAfterMs) {
    for (const path of pending) {
      const shown = await watch.look(connection, path);
      if (shown === edition) {
        visible.set(path, performance.now() - start);
        pending.delete(path);
      }
      if (pending.size > 0) await delay(pauseMs);
    }
  }
  return visible;
}
