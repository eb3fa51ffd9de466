import { findFreePort } from '../../src/cli/find-free-port';
import { step } from '../../src/cli/steps';
import { purgeToken, startVarnish } from '../../tests/setup/varnish';
import type { Stage } from '../stage';
import type { BenchDatabase } from './database';
import { type BenchInstance, type BenchSite, startInstance } from './site';

export interface Fleet extends BenchSite {
  readonly instances: readonly BenchInstance[];
}

/** Varnish, with the rules and settings that we deliver, before some instances of the built site. */
export async function startFleet(stage: Stage, database: BenchDatabase, count: number): Promise<Fleet> {
  const origin = `http://127.0.0.1:${await findFreePort()}`;
  const settings = {
    SITE_URL: origin,
    TRUST_PROXY: '1',
    EDGE_PURGE_URLS: origin,
    EDGE_PURGE_TOKEN: purgeToken,
  };
  const instances: BenchInstance[] = [];
  await step(count === 1 ? 'Site served' : `Site served by ${count} instances`, async () => {
    for (let number = 0; number < count; number += 1)
      instances.push(await startInstance(stage, database, settings));
  });
  // The benchmark is one reader, who asks for more than any other.
  const limits = { REQUESTS_PER_10S: '100000000', VARNISH_MEMORY: '256m' };
  const varnish = await step('Varnish started', () =>
    startVarnish(
      instances.map((instance) => instance.origin),
      { PORT: new URL(origin).port, ...limits },
    ),
  );
  stage.onStop(varnish.stop);
  const [first] = instances;
  if (first === undefined) throw new Error('A fleet needs an instance');
  return { origin, administrator: first.administrator, instances };
}
