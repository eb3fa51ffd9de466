import { expect, test } from 'vitest';
import { testSite } from '../setup/test-site';
import { templates } from './templates';

/** Nobody looks for a table in a frame, nor for the thanks for a message. */
const unsought = /^\/embed\/|^\/contact\/sent$/;
const pages = templates.filter(([path, status]) => status === 200 && !unsought.test(path));

test.for(pages)('%s says what it is about, for search results and link previews', async ([path]) => {
  const html = await (await fetch(`${testSite().baseUrl}${path}`)).text();
  const [, description = ''] = /<meta name="description" content="([^"]+)"/.exec(html) ?? [];
  expect(description.length).toBeGreaterThan(20);
});
