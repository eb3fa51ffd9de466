import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { z } from 'zod';
import { findFreePort } from '../../src/cli/find-free-port';
import { test } from '../setup/browser-test';
import { testSecret } from '../setup/global-postgres';
import { type PlainServer, startPlainServer } from '../setup/plain-server';
import { testSite } from '../setup/test-site';
import { startWatchedServer } from '../setup/watched-server';

let folder = '';
let asked = 0;
let receiver: PlainServer;

/** Takes what it is sent, and never says so. */
beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  folder = mkdtempSync(join(tmpdir(), 'verdict-loaded-'));
  receiver = await startPlainServer(async () => {
    asked += 1;
  });
});
afterAll(async () => {
  if (folder === '') return;
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An instance that answered a page; when it ends, Node.js writes down what it had loaded. */
async function startInstance(name: string, settings: Record<string, string>) {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const loaded = join(folder, name);
  const server = await startWatchedServer({
    ...{ NODE_ENV: 'production', PAYLOAD_SECRET: testSecret, HOST: '127.0.0.1', SITE_URL: origin },
    ...{ DATABASE_URL: testSite().databaseUrl, PORT: `${port}`, LOG_LEVEL: 'info', NODE_V8_COVERAGE: loaded },
    ...settings,
  });
  expect((await fetch(origin)).status).toBe(200);
  const stop = async () => {
    const begun = Date.now();
    server.signal('SIGTERM');
    const code = await server.ended;
    return { code, ms: Date.now() - begun };
  };
  return { stop, listLoaded: () => listTelemetry(loaded) };
}

const coverage = z.object({ result: z.array(z.object({ url: z.string() })) });

/** The packages of OpenTelemetry, but for its interface: Next asks for that itself, and it does nothing alone. */
function listTelemetry(loaded: string): string[] {
  const urls = readdirSync(loaded).flatMap((file) =>
    coverage.parse(JSON.parse(readFileSync(join(loaded, file), 'utf8'))).result.map(({ url }) => url),
  );
  expect(urls.length).toBeGreaterThan(100);
  const packages = urls.flatMap((url) => /\/node_modules\/@opentelemetry\/([^/]+)\//.exec(url)?.[1] ?? []);
  return [...new Set(packages)].filter((name) => name !== 'api');
}

test('a receiver of traces that never answers keeps no instance from ending', async () => {
  const instance = await startInstance('traced', {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.origin,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(0);
  const { code, ms } = await instance.stop();
  expect(code).toBe(0);
  // Two seconds for the last traces; requests that are under way would have ten.
  expect(ms).toBeLessThan(6_000);
  expect(instance.listLoaded()).toContain('sdk-trace-node');
});

test('who asks for no traces has nothing of OpenTelemetry loaded that would make them', async () => {
  const instance = await startInstance('untraced', { OTEL_EXPORTER_OTLP_ENDPOINT: '' });
  expect((await instance.stop()).code).toBe(0);
  expect(instance.listLoaded()).toEqual([]);
});
