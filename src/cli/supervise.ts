import { once } from 'node:events';
import { launchSite } from './launch-site';
import { loadEnvFile } from './load-env-file';
import type { SiteServer } from './start-server';
import { listenForStop } from './stop-request';

/** Prepares what is missing, serves the site until asked to stop, and leaves nothing running. */
export async function supervise({ dev }: { dev: boolean }): Promise<number> {
  process.stdout.on('error', () => undefined); // Whoever read our output may leave before us.
  loadEnvFile(process.env);
  let server: SiteServer | undefined;
  const undo: (() => Promise<void> | void)[] = [];
  const stopping = listenForStop(() => server?.kill());
  try {
    server = await launchSite({ dev, stopping, onStop: (work) => undo.unshift(work) });
    const asked = stopping.aborted ? Promise.resolve() : once(stopping, 'abort');
    return await Promise.race([asked.then(() => 0), server.ended]);
  } catch (error) {
    if (!stopping.aborted) throw error;
    return 0;
  } finally {
    if (undo.length > 0) console.log('\n  Stopping');
    for (const work of undo) await work();
  }
}
