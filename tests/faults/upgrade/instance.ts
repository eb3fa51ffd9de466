import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../../src/cli/find-free-port';

export interface Instance {
  readonly origin: string;
  readonly written: () => string;
  /** What it says of itself; null while nothing answers. */
  readonly readiness: () => Promise<Readonly<Record<string, unknown>> | null>;
  /** Resolves when it takes requests. */
  readonly isReady: Promise<void>;
  /** Asks it to stop. @returns the exit code */
  readonly stop: () => Promise<number | null>;
}

interface Settings {
  /** Where its version lies. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** One of several on the same database, started as `npm start` does it. */
export async function startInstance({ folder, databaseUrl, more = {} }: Settings): Promise<Instance> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'verdict-instance-'));
  const child = spawn(process.execPath, ['src/cli/bootstrap.mjs', 'start'], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, PORT: `${port}`, HOST: '127.0.0.1', DATA_DIR: dataDir },
      ...{ PAYLOAD_SECRET: 's'.repeat(32), SITE_URL: origin, npm_lifecycle_event: undefined, ...more },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      text += part;
    });
  const ended = once(child, 'exit').then(([code]) => {
    rmSync(dataDir, { recursive: true, force: true });
    return typeof code === 'number' ? code : null;
  });
  const readiness = () => readFrom(`${origin}/readyz`);
  return {
    ...{ origin, readiness, written: () => text },
    isReady: becomeReady(readiness, ended, () => text),
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function becomeReady(
  readiness: Instance['readiness'],
  ended: Promise<unknown>,
  written: () => string,
): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while ((await readiness())?.status !== 'ready') {
    if (isOver) throw new Error(`An instance ended instead of getting ready:\n${written()}`);
    await wait(100);
  }
}

async function readFrom(url: string): Promise<Record<string, unknown> | null> {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).json();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
