import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { browserOptions, withBrowser } from './browser-test';
import './provided';
import { testSite } from './test-site';

/** The browser of somebody who was at the panel before, signed out: what the panel is made of is in its cache. */
type Desk = BrowserContext;

/** One more desk than the test has, for one more person. */
export type ADesk = () => Promise<Desk>;

type Fixtures = { desks: Desk[]; aDesk: ADesk; context: Desk };

const atDesks = withBrowser.extend<Fixtures>({
  desks: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which other fixtures are needed.
    async ({}, use) => {
      const desks: Desk[] = [];
      await use(desks);
      await Promise.all(desks.map((desk) => desk.close()));
    },
    { scope: 'file' },
  ],
  aDesk: async ({ desks }, use) => {
    let taken = 0;
    await use(async () => {
      const place = taken;
      taken += 1;
      const desk = desks[place] ?? (await openDesk(place));
      desks[place] = desk;
      return desk;
    });
    await Promise.all(desks.slice(0, taken).map(tidy));
  },
  context: async ({ aDesk }, use) => use(await aDesk()),
});

/**
 * A test in the admin panel, at a signed-out desk called `context`. Loading the panel's scripts into an empty cache, and
 * compiling them, is most of what opening it costs.
 */
export const test = atDesks.skipIf(inject('chromiumPath') === null);

function openDesk(place: number): Promise<Desk> {
  const profile = join(inject('profiles'), `${process.env.VITEST_POOL_ID}-${place}`);
  return chromium.launchPersistentContext(profile, { ...browserOptions(), baseURL: testSite().baseUrl });
}

/** Leaves nothing of a test but what the browser keeps of files that never change. */
async function tidy(desk: Desk): Promise<void> {
  // The first page was there before the test: a browser without one would end.
  const [first, ...others] = desk.pages();
  for (const page of others) await page.close();
  await desk.clearCookies();
  await desk.clearPermissions();
  if (!first) return;
  const session = await desk.newCDPSession(first);
  const storageTypes = 'local_storage,indexeddb,cache_storage,service_workers';
  await session.send('Storage.clearDataForOrigin', { origin: testSite().baseUrl, storageTypes });
  await session.detach();
}
