import { expect, inject, test } from 'vitest';
import { templates } from './templates';

const pages = templates.filter(([path, status]) => status === 200 && path !== '/contact/sent');

test.for(pages)('%s says what it is about, for search results and link previews', async ([path]) => {
  const html = await (await fetch(`${inject('site').baseUrl}${path}`)).text();
  const [, description = ''] = /<meta name="description" content="([^"]+)"/.exec(html) ?? [];
  expect(description.length).toBeGreaterThan(20);
});
