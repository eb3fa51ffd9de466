import { type ForkOptions, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';
import { step } from '../../src/cli/steps';
import { untilBegun } from '../../src/cli/until-begun';
import type { Stage } from '../stage';

/** A small Next app to measure against. Its sources are in a folder of its name, and what all of them need in `next-app`. */
export interface NextApp {
  readonly folder: 'bare-app' | 'plain-payload';
  readonly title: string;
  /** Whose updates make it another app. */
  readonly packages: readonly string[];
}

const builds = projectPath('.data', 'bench');
const shared = projectPath('bench', 'sites', 'next-app');
export const endWithParent = ['--require', projectPath('src/cli/end-with-parent.cjs')];

export function sourcesOf({ folder }: NextApp): string {
  return projectPath('bench', 'sites', folder);
}

/** Builds it where that is not done yet, and serves it. @returns its origin. */
export async function startNextApp(
  app: NextApp,
  { stopping, onStop }: Stage,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(builds, `${app.folder}-${hashApp(app)}`);
  if (!existsSync(join(folder, 'built')))
    await step(`${app.title} built`, () => build(app, folder, stopping));
  stopping.throwIfAborted();
  const port = await findFreePort();
  const server = fork(join(folder, 'serve.mjs'), [], {
    cwd: folder,
    execArgv: [],
    env: { ...process.env, ...environment, NODE_ENV: 'production', PORT: String(port) },
  });
  const exited = once(server, 'exit');
  onStop(async () => {
    if (server.connected) server.disconnect();
    await exited;
  });
  const early = exited.then(() => Promise.reject(new Error(`${app.title} did not start`)));
  await step(`${app.title} served`, () => Promise.race([once(server, 'message'), early]));
  early.catch(() => undefined);
  return `http://127.0.0.1:${port}`;
}

/** What the build depends on: an update must not be compared with yesterday's. */
function hashApp(app: NextApp): string {
  const hash = createHash('sha256');
  for (const folder of [shared, sourcesOf(app)])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:m?js|jsx|json)$/.test(file))
        hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  for (const name of app.packages)
    hash.update(readFileSync(projectPath('node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 12);
}

async function build(app: NextApp, folder: string, stopping: AbortSignal): Promise<void> {
  for (const name of existsSync(builds) ? readdirSync(builds) : [])
    if (name.startsWith(`${app.folder}-`)) rmSync(join(builds, name), { recursive: true });
  for (const sources of [shared, sourcesOf(app)])
    cpSync(sources, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const options = { cwd: folder, execArgv: endWithParent, env, stopping };
  await runToEnd(projectPath('node_modules/next/dist/bin/next'), ['build'], options);
  // Written last: a build that was interrupted is made again.
  writeFileSync(join(folder, 'built'), '');
}

interface Running extends Pick<ForkOptions, 'cwd' | 'execArgv'> {
  readonly env: Readonly<Record<string, string>>;
  readonly stopping: AbortSignal;
}

/** @throws with what the program wrote, when it failed. */
export async function runToEnd(file: string, given: readonly string[], running: Running): Promise<void> {
  const { code, failure } = await untilBegun(() => runOnce(file, given, running));
  if (code !== 0) throw new Error(failure);
}

async function runOnce(file: string, given: readonly string[], { env, stopping, ...options }: Running) {
  const merged = { ...options, env: { ...process.env, ...env }, signal: stopping, silent: true };
  const program = fork(file, given, merged);
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (text) => {
      output += text;
    });
  }
  const [code, signal] = await once(program, 'close');
  return {
    code: typeof code === 'number' ? code : null,
    failure: `${file} failed (${signal ?? `exit code ${code}`}):\n${output}`,
  };
}
