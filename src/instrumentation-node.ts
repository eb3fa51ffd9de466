import { readEnvironment } from './env/read-environment';
import { edgeCaches } from './publishing/edge/edge-caches';
import { startAnnouncing } from './publishing/index-now/start-announcing';
import { offerPoolMeasures } from './publishing/pool-measures';
import { startSourceChecks } from './publishing/source-checks/start-source-checks';
import { startCleanUps } from './publishing/start-clean-ups';
import { startInTurn } from './publishing/start-in-turn';
import { startPublishing } from './publishing/start-publishing';
import { startReindexing } from './publishing/start-reindexing';
import { startScheduling } from './publishing/start-scheduling';
import { startWebhooks } from './publishing/webhooks/start-webhooks';
import { payloadInstance } from './queries/payload';

/** What an app process does besides answering requests. */
export async function startServices(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { databaseUrl, siteUrl } = environment;
  if (!databaseUrl) return;
  // In development nothing is cached, so there is nothing to regenerate.
  const publishing =
    process.env.NODE_ENV === 'production'
      ? await startPublishing(databaseUrl, edgeCaches(environment))
      : undefined;
  const payload = await payloadInstance();
  offerPoolMeasures(payload.db.pool);
  startReindexing(payload, publishing?.isBusy);
  await startInTurn(databaseUrl, async () => {
    const boss = await startScheduling(databaseUrl, payload);
    await startSourceChecks(boss, payload, siteUrl);
    await startAnnouncing(boss, payload, environment);
    await startCleanUps(boss, payload);
    await startWebhooks(boss, payload, environment);
  });
}
