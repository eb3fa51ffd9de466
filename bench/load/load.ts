import type { Measured } from './measured';
import { loadWithNode } from './node-load';
import { hasWrk, loadWithWrk } from './wrk';

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly acceptEncoding: 'identity' | 'gzip';
  readonly stopping: AbortSignal;
}

/** Enough to keep one server process busy; more only lengthens its queue. */
export const connections = 8;

export interface LoadGenerator {
  readonly name: 'wrk' | 'node';
  readonly run: (load: Load) => Promise<Measured>;
}

/** The same one for everything in a run: only what one generator measured can be compared. */
export function findLoadGenerator(): LoadGenerator {
  return hasWrk() ? { name: 'wrk', run: loadWithWrk } : { name: 'node', run: loadWithNode };
}
