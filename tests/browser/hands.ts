import type { Locator, Page } from 'playwright-core';

export type Deed = 'click' | 'fill' | 'paste' | 'key';

/** Acts on a page as somebody would, and counts: each click, each field filled, each paste and each key is one. */
export interface Hands {
  readonly click: (target: Locator) => Promise<void>;
  /** Words into one field, whatever kind of field it is. */
  readonly fill: (target: Locator, words: string) => Promise<void>;
  /** Words into whatever has the cursor. */
  readonly type: (words: string) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly total: () => number;
  /** "27: 13 clicks, …", for whoever reads the output of the tests. */
  readonly describe: () => string;
}

export function handsOn(page: Page): Hands {
  const counts: Record<Deed, number> = { click: 0, fill: 0, paste: 0, key: 0 };
  const total = () => Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    click: (target) => {
      counts.click += 1;
      return target.click();
    },
    fill: async (target, words) => {
      counts.fill += 1;
      const isRich = await target.evaluate(
        (element) => element instanceof HTMLElement && element.isContentEditable,
      );
      return isRich ? target.pressSequentially(words) : target.fill(words);
    },
    type: (words) => {
      counts.fill += 1;
      return page.keyboard.type(words);
    },
    paste: async (text) => {
      counts.paste += 1;
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press('Control+v');
    },
    press: (key) => {
      counts.key += 1;
      return page.keyboard.press(key);
    },
    total,
    describe: () =>
      `${total()}: ${counts.fill} fields filled, ${counts.click} clicks, ${counts.key} keys to go on, ${counts.paste} pastes`,
  };
}
