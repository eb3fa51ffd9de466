import type { Load, Measured } from './load';
import { loadWithNode } from './node-load';
import { hasWrk, loadWithWrk } from './wrk';

export interface LoadGenerator {
  readonly name: 'wrk' | 'node';
  readonly run: (load: Load) => Promise<Measured>;
}

/** The same one for everything in a run: only what one generator measured can be compared. */
export function findLoadGenerator(): LoadGenerator {
  return hasWrk() ? { name: 'wrk', run: loadWithWrk } : { name: 'node', run: loadWithNode };
}
