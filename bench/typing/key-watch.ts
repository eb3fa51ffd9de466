import type { Page } from 'playwright-core';
import { z } from 'zod';

const times = z.array(z.number());

// As text: what compiles this file adds calls that the page knows nothing of.
const script = `
  window.keyPaints = [];
  let received = 0;
  const awaitPaint = () => {
    const since = received;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyPaints.push(performance.now() - since);
      port2.postMessage(null);
    });
  };
  document.addEventListener('keydown', (event) => {
    received = event.timeStamp;
    if (event.key.length > 1) awaitPaint();
  }, true);
  document.addEventListener('input', awaitPaint, true);
`;

/**
 * Notes for each key the milliseconds from when the browser received it until the frame that shows it was painted:
 * whatever kept the page from hearing of the key counts, too. A letter is shown after its `input` event, a key that moves
 * after `keydown`.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(`(() => {${script}})()`);
}

/** Those since it was last asked. */
export async function takePaints(page: Page): Promise<readonly number[]> {
  return times.parse(await page.evaluate('window.keyPaints.splice(0)'));
}
