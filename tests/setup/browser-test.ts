import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
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

export function browserOptions(): LaunchOptions {
  return { executablePath: inject('chromiumPath') ?? '', args: quiet };
}

type Fixtures = { browser: Browser; context: BrowserContext };

export const withBrowser = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which other fixtures are needed.
    async ({}, use) => {
      const browser = await chromium.launch(browserOptions());
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
