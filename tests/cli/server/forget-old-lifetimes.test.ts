import controls from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';
import { expect, test } from 'vitest';
import { forgetOldLifetimes, lifetimes } from '../../../src/cli/server/forget-old-lifetimes.mjs';

test('of the lifetimes that Next remembers, the oldest are forgotten', () => {
  const manifest = { version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [] } as const;
  const next = Reflect.construct(controls.SharedCacheControls, [manifest]);
  for (const address of ['/a', '/b', '/c', '/d']) next.set(address, { revalidate: 60, expire: undefined });
  forgetOldLifetimes(2);
  expect([...lifetimes.keys()]).toEqual(['/c', '/d']);
  forgetOldLifetimes(2);
  expect(lifetimes.size).toBe(2);
});
