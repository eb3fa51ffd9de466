import type { Page } from 'playwright-core';
import { speculationRulesHash } from '../../src/components/site/speculation-rules';

const strict = [
  "default-src 'none'",
  `script-src 'self' '${speculationRulesHash}'`,
  ...["style-src 'self'", "img-src 'self'", "form-action 'self'"],
  ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
].join('; ');

/** Gives every document of the page that policy; the list grows by what the browser refuses, scripts' errors and dialogs. */
export async function putUnderPolicy(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', ({ message }) => refused.push(message));
  page.on('dialog', (dialog) => {
    refused.push(`A dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': strict } });
  });
  return refused;
}
