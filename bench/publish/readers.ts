import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '../connection';
import type { EditionWatch } from './edition-watch';

interface Readers {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly watch: EditionWatch;
  readonly stopping: AbortSignal;
}

const connections = 2;
const requestsPerSecond = 20;

/** A light load of readers, who go round the addresses until the returned function is called. */
export function startReaders(readers: Readers): () => Promise<void> {
  const closing = new AbortController();
  const all = Array.from({ length: connections }, (_, index) => read(readers, index, closing.signal));
  return async () => {
    closing.abort();
    await Promise.all(all);
  };
}

async function read({ origin, paths, watch, stopping }: Readers, first: number, closing: AbortSignal) {
  const connection = new Connection(origin, stopping);
  let next = performance.now();
  for (let turn = first; !closing.aborted && !stopping.aborted; turn += 1) {
    await watch.look(connection, paths[turn % paths.length] ?? '/');
    next = Math.max(performance.now(), next + 1000 / requestsPerSecond);
    await delay(next - performance.now());
  }
  connection.close();
}
