import { PublishingListener } from './listen';
import { regenerate } from './regenerate';
import { RegenerationQueue } from './regeneration-queue';
import { rendersUnderWay } from './rendered-pages';

/** Starts listening in this process. Called once, before the first page is rendered. */
export async function startPublishing(databaseUrl: string): Promise<PublishingListener> {
  const queue = new RegenerationQueue({
    regenerate,
    rendersUnderWay,
    // A change has four addresses of its own at most; while one waits for the database another can render.
    concurrency: 4,
    onFailure: (path, error) => console.warn(`Publishing: ${path} will be tried again (${String(error)})`),
  });
  const listener = new PublishingListener({ databaseUrl, queue, log: console });
  await listener.start();
  return listener;
}
