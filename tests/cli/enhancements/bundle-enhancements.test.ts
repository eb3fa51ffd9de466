import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleEnhancements } from '../../../src/cli/enhancements/bundle-enhancements';

/** Those that readers load; the reference of the API is a page for programmers, and somebody else's program. */
async function bundleForReaders() {
  return (await bundleEnhancements()).filter(({ name }) => name !== 'api-reference');
}

test('each script is one file, named after its content and at most 8 kB compressed', async () => {
  const bundles = await bundleForReaders();
  expect(bundles.map(({ name }) => name)).toContain('comparison');
  for (const { name, file, contents } of bundles) {
    expect(file).toMatch(new RegExp(`^${name}\\.[A-Z0-9]{8}\\.js$`));
    expect(gzipSync(contents).length, name).toBeLessThanOrEqual(8000);
  }
});

test('the same sources give the same file', async () => {
  const [first, second] = [await bundleEnhancements(), await bundleEnhancements()];
  expect(first.map(({ file }) => file)).toEqual(second.map(({ file }) => file));
});

test('no script turns text into markup or code', async () => {
  for (const { name, contents } of await bundleForReaders())
    expect(Buffer.from(contents).toString(), name).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
    );
});
