import type { Page } from 'playwright-core';

/** The list grows by what the browser refuses under the policy of the page, by scripts' errors and by dialogs. */
export function collectRefusals(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', ({ message }) => refused.push(message));
  page.on('dialog', (dialog) => {
    refused.push(`A dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return refused;
}
