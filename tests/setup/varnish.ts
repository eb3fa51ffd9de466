import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';

export const purgeToken = 'a-token-that-only-tests-know';

/** Whether a program of Debian's is here. Where CI runs all of them have to be. */
export function isInstalled(program: string): boolean {
  const found = spawnSync('which', [program]).status === 0;
  if (!found && process.env.CI) throw new Error(`${program} is not installed, and CI needs it.`);
  return found;
}

export interface Varnish {
  readonly url: string;
  readonly port: number;
  /** Runs a command of `varnishadm`. */
  readonly admin: (...command: string[]) => string;
  readonly stop: () => Promise<void>;
}

/** The real program with our rules, started as in production. */
export async function startVarnish(
  origins: readonly string[],
  { PORT, ...settings }: Record<string, string> = {},
): Promise<Varnish> {
  const port = PORT ? Number(PORT) : await findFreePort();
  const state = mkdtempSync(join(tmpdir(), 'verdict-varnish-'));
  const program = spawn(projectPath('deploy/varnish/start.sh'), {
    env: {
      ...process.env,
      APP_ORIGINS: origins.map((origin) => new URL(origin).host).join(' '),
      EDGE_PURGE_TOKEN: purgeToken,
      VARNISH_LISTEN: `127.0.0.1:${port}`,
      VARNISH_STATE: state,
      VARNISH_MEMORY: '32m',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  await untilListening(url, program, () => output);
  const admin = (...command: string[]) =>
    spawnSync('varnishadm', ['-n', join(state, 'varnish'), ...command], { encoding: 'utf8' }).stdout;
  return { url, port, admin, stop };
}

async function untilListening(url: string, program: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 300 && program.exitCode === null; tries += 1) {
    // Refused like everything that is no method of ours, without asking the app.
    const answer = await fetch(url, { method: 'LINK' }).catch(() => null);
    if (answer?.status === 405) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Varnish does not answer:\n${output()}`);
}
