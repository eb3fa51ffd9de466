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
