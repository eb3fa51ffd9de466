import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';
import { step } from '../../src/cli/steps';
import type { Stage } from '../stage';

const template = projectPath('bench', 'sites', 'bare-app');
const builds = projectPath('.data', 'bench');
const files = ['package.json', 'next.config.mjs', 'serve.mjs', 'pages/[bytes].jsx', 'pages/api/empty.js'];
const packages = ['next', 'react', 'react-dom'];

/** A minimal Next app of the same versions, to measure against. @returns its origin. */
export async function startBareApp({ stopping, onStop }: Stage): Promise<string> {
  const folder = join(builds, `bare-${hashApp()}`);
  if (!isBuilt(folder)) await step('Bare Next app built', () => build(folder, stopping));
  stopping.throwIfAborted();
  const port = await findFreePort();
  const server = fork(join(folder, 'serve.mjs'), [], {
    cwd: folder,
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
  });
  const exited = once(server, 'exit');
  onStop(async () => {
    if (server.connected) server.disconnect();
    await exited;
  });
  const early = exited.then(() => Promise.reject(new Error('The bare Next app did not start')));
  await step('Bare Next app served', () => Promise.race([once(server, 'message'), early]));
  early.catch(() => undefined);
  return `http://127.0.0.1:${port}`;
}

/** What the build depends on: an update of Next must not be compared with yesterday's Next. */
function hashApp(): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(template, file)));
  for (const name of packages) hash.update(readFileSync(projectPath('node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 12);
}

function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'built'));
}

async function build(folder: string, stopping: AbortSignal): Promise<void> {
  removeEarlierBuilds();
  cpSync(template, folder, { recursive: true });
  const next = fork(projectPath('node_modules/next/dist/bin/next'), ['build'], {
    cwd: folder,
    execArgv: ['--require', projectPath('src/cli/end-with-parent.cjs')],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal: stopping,
    silent: true,
  });
  let output = '';
  for (const stream of [next.stdout, next.stderr]) {
    stream?.on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(next, 'close');
  if (code !== 0) throw new Error(`The bare Next app could not be built:\n${output}`);
  // Written last: a build that was interrupted is made again.
  writeFileSync(join(folder, 'built'), '');
}

function removeEarlierBuilds(): void {
  if (!existsSync(builds)) return;
  for (const name of readdirSync(builds)) {
    if (name.startsWith('bare-')) rmSync(join(builds, name), { recursive: true });
  }
}
