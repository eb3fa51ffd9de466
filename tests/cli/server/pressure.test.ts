import { afterEach, expect, test } from 'vitest';
import { Pressure } from '../../../src/cli/server/pressure.mjs';
import { type PlainServer, startPlainServer } from '../../setup/plain-server';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(limitMs: number): Promise<{ pressure: Pressure; server: PlainServer }> {
  const pressure = new Pressure(limitMs, 100);
  const server = await startPlainServer((request, response) => {
    if (!pressure.refuse(request, response)) response.end('answered');
  });
  stops.push(() => pressure.stop(), server.stop);
  return { pressure, server };
}

/** Keeps the event loop from coming round for longer than it may, again and again. */
function overload(): () => void {
  const timer = setInterval(() => block(120), 1);
  return () => clearInterval(timer);
}

function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('under pressure the API is asked to come back, and all else is answered', async () => {
  const { pressure, server } = await serve(50);
  const relieve = overload();
  stops.push(relieve);
  await expect.poll(() => pressure.isHigh, { timeout: 10_000 }).toBe(true);
  const refused = await fetch(`${server.origin}/api/comparisons?limit=1`);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(await refused.json()).toEqual({ errors: [{ message: expect.stringContaining('try again') }] });
  expect((await fetch(`${server.origin}/api/graphql`, { method: 'POST' })).status).toBe(503);
  const others = ['/', '/compare/a-vs-b', '/compare/a-vs-b.json', '/admin', '/api/media/file/a.webp'];
  for (const path of [...others, '/api/regenerate'])
    expect((await fetch(server.origin + path)).status).toBe(200);
  relieve();
  await expect.poll(() => pressure.isHigh, { timeout: 10_000 }).toBe(false);
  expect((await fetch(`${server.origin}/api/comparisons`)).status).toBe(200);
});

test('one long task is no pressure', async () => {
  const { pressure } = await serve(50);
  await new Promise((resolve) => setTimeout(resolve, 150));
  block(600);
  const seen: boolean[] = [];
  for (let look = 0; look < 30; look += 1) {
    seen.push(pressure.isHigh);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(seen).not.toContain(true);
});

test('with a limit of 0 nothing is refused', async () => {
  const { pressure, server } = await serve(0);
  stops.push(overload());
  await expect.poll(() => pressure.delayMs, { timeout: 10_000 }).toBeGreaterThan(50);
  expect((await fetch(`${server.origin}/api/comparisons`)).status).toBe(200);
});
