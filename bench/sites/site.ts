import { rmSync } from 'node:fs';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';
import { startServer } from '../../src/cli/start-server';
import { step } from '../../src/cli/steps';
import type { Stage } from '../stage';
import { administrator, type BenchDatabase, secret } from './database';

export interface BenchSite {
  readonly origin: string;
  readonly administrator: { readonly email: string; readonly password: string };
}

export interface BenchInstance extends BenchSite {
  readonly metricsUrl: string;
  /** Where it keeps files. */
  readonly folder: string;
}

/** One process of the built site, served as `npm start` serves it. */
export async function startSite(
  stage: Stage,
  database: BenchDatabase,
  execArgv: readonly string[] = [],
): Promise<BenchInstance> {
  return step('Site served', () => startInstance(stage, database, {}, execArgv));
}

/**
 * @param more settings beside those that every site of the benchmark has
 * @param execArgv options of Node.js itself
 */
export async function startInstance(
  { stopping, onStop }: Stage,
  { url }: BenchDatabase,
  more: Record<string, string>,
  execArgv: readonly string[] = [],
): Promise<BenchInstance> {
  stopping.throwIfAborted();
  const [port, metricsPort] = [more.PORT ?? String(await findFreePort()), await findFreePort()];
  const origin = `http://127.0.0.1:${port}`;
  const folder = projectPath('.data', 'bench', `site-${port}`);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  const settings = {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PAYLOAD_SECRET: secret,
    HOST: '127.0.0.1',
    PORT: port,
    SITE_URL: origin,
    TRUST_PROXY: '0',
    // The benchmark is one reader, who asks for more than any other.
    API_REQUESTS_PER_MINUTE: '1000000',
    DATA_DIR: folder,
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
    ...more,
  };
  const server = await startServer(settings, execArgv);
  onStop(server.stop);
  return { origin, administrator, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`, folder };
}

/** A number that the instance tells of itself, by its name and labels. @throws when it does not tell it. */
export async function readMeasure({ metricsUrl }: BenchInstance, name: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  const line = text.split('\n').find((told) => told.startsWith(`${name} `));
  if (line === undefined) throw new Error(`${metricsUrl} says nothing of ${name}`);
  return Number(line.slice(name.length + 1));
}
