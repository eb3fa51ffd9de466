import { expect, test } from 'vitest';
import { listRendered, rememberRender } from '../../src/publishing/rendered-pages';

async function rendered(paths: readonly string[], isFound = true): Promise<void> {
  for (const path of paths)
    await rememberRender(
      path,
      async () => path,
      () => isFound,
    );
}

test('a pattern stands for its address and everything below it, and for nothing that only begins so', async () => {
  await rendered(['/options/node', '/options/node/page/2', '/options/nodejs', '/criteria/node']);
  await rendered(['/options/node/page/9'], false);
  expect(listRendered(['/options/node/*'])).toEqual([
    '/options/node/page/2',
    '/options/node',
    '/options/node/page/9',
  ]);
  expect(listRendered(['/criteria/*', '/options/node/*', '/topics/*'])).toContain('/criteria/node');
});

test('everything is every page, and nothing that was not found', async () => {
  await rendered(['/a']);
  await rendered(['/b'], false);
  expect(listRendered(['*'])).toContain('/a');
  expect(listRendered(['*'])).not.toContain('/b');
  expect(listRendered([])).toEqual([]);
});

test('a flood of random addresses is forgotten beyond the latest 5,000, and takes no page with it', async () => {
  await rendered(['/flood/page']);
  await rendered(
    Array.from({ length: 5_010 }, (_, index) => `/flood/${index}`),
    false,
  );
  // A render is under way until its page has surely been stored.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const found = listRendered(['/flood/*']);
  expect(found.length).toBe(5_001);
  expect(found).toContain('/flood/page');
  expect(found).toContain('/flood/5009');
  expect(found).not.toContain('/flood/9');
});
