import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The texts of all elements of a name, as a browser's own XML parser finds them; fails where it finds a fault. */
export async function textsIn(page: Page, xml: string, name: string): Promise<string[]> {
  // In a page without a policy: readers' pages let nothing parse text.
  const blank = await page.context().newPage();
  const { fault, texts } = await blank.evaluate(
    ([source = '', wanted = '']) => {
      const parsed = new DOMParser().parseFromString(source, 'application/xml');
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? null,
        texts: [...parsed.getElementsByTagName(wanted)].map((found) => found.textContent ?? ''),
      };
    },
    [xml, name],
  );
  await blank.close();
  expect(fault).toBeNull();
  return texts;
}
