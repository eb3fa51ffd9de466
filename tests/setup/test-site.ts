import { inject } from 'vitest';
import './provided';
import type { TestSite } from './provided';

/** The site that this worker's tests have for themselves: files that run at the same time never share one. */
export function testSite(): TestSite {
  const place = Number(process.env.VITEST_POOL_ID);
  const site = inject('sites')[place - 1];
  if (!site) throw new Error(`Worker ${place} has no site: the set-up started too few.`);
  return site;
}
