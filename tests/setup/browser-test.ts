import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { test as base, inject } from 'vitest';
import './provided';
import { testSite } from './test-site';

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Fixtures = { browser: Browser; context: BrowserContext };

const withBrowser = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which other fixtures are needed.
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chromiumPath') ?? '', args: quiet });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ baseURL: testSite().baseUrl });
    await use(context);
    await context.close();
  },
});

/** A test with a fresh, signed-out browser `context`, skipped on a machine without Chromium. */
export const test = withBrowser.skipIf(inject('chromiumPath') === null);
