import { type Browser, chromium, type Page } from 'playwright-core';
import { needChromium, quietFlags } from '../chromium';
import type { BenchSite } from '../sites/site';
import type { Stage } from '../stage';

export async function openBrowser({ onStop }: Stage): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: quietFlags });
  onStop(() => browser.close());
  return browser;
}

/** The admin panel, as somebody who may do everything. */
export async function signIn(browser: Browser, { origin, administrator }: BenchSite): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(administrator.email);
  await page.getByLabel('Password').fill(administrator.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(/\/admin\/?$/);
  await page.waitForLoadState('networkidle');
  return page;
}

/** The comparison in the admin panel, its table in view. */
export async function openTable(browser: Browser, site: BenchSite, id: number): Promise<Page> {
  const page = await signIn(browser, site);
  await page.goto(`/admin/collections/comparisons/${id}`);
  await page.locator('.tabs-field__tab-button', { hasText: 'Side by side' }).click();
  await page.getByRole('grid').waitFor();
  await page.waitForFunction(`!document.querySelector('[data-row="head"]')?.textContent?.includes('№')`);
  return page;
}

/** A page with nothing but an input: what the browser itself takes on this machine. */
export async function openEmptyInput(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!doctype html><title>Empty</title><input>');
  return page;
}
