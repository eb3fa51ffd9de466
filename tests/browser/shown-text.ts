import type { Locator } from 'playwright-core';

/** What a reader sees of it, hidden words left out; an element that is not there has none. */
export async function shownText(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n').trim();
}
