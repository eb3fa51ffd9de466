import type { EdgeCache } from './edge/edge-cache';
import { EdgePurge, everything } from './edge/edge-purge';
import { PublishingListener } from './listen';
import { offerMeasure } from './measures';
import { regenerate } from './regenerate';
import { RegenerationQueue } from './regeneration-queue';
import { rendersUnderWay } from './rendered-pages';

export interface Publishing {
  /** Whether readers wait for pages that changed, or a change's own pages are not rendered yet. */
  readonly isBusy: () => boolean;
}

/** Starts listening in this process. Called once, before the first page is rendered. */
export async function startPublishing(
  databaseUrl: string,
  caches: readonly EdgeCache[],
): Promise<Publishing> {
  const edge = new EdgePurge({
    caches,
    onFailure: (cache, error) => console.warn(`Publishing: ${cache} will be told again (${String(error)})`),
  });
  const queue = new RegenerationQueue({
    regenerate,
    rendersUnderWay,
    tellCaches: (path) => edge.add([path]),
    // While one waits for the database another can render.
    concurrency: 4,
    onFailure: (path, error) => console.warn(`Publishing: ${path} will be tried again (${String(error)})`),
  });
  const listener = new PublishingListener({ databaseUrl, queue, edge, log: console });
  offerMeasure('listener_listening', () => Number(listener.isListening));
  offerMeasure('listener_lag_seconds', () => listener.lagSeconds);
  offerMeasure('regeneration_queue', () => queue.size);
  offerMeasure('edge_purge_queue', () => edge.size);
  globalThis.verdictWhenFresh = (path) => queue.whenFresh(path);
  await listener.start();
  // Caches may hold what an earlier process rendered, and this one knows nothing of.
  edge.add([everything]);
  return { isBusy: () => queue.isBusy };
}

declare global {
  /** What the server asks before it answers with a page; resolves when that shows what it should. */
  var verdictWhenFresh: ((path: string) => Promise<void> | undefined) | undefined;
}
