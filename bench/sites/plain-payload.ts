import { type ForkOptions, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../src/cli/find-free-port';
import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { projectPath } from '../../src/cli/project-root';
import { step } from '../../src/cli/steps';
import type { Stage } from '../stage';

const template = projectPath('bench', 'sites', 'plain-payload');
const builds = projectPath('.data', 'bench');
const prefix = 'plain-payload-';
const packages = ['next', 'react', 'payload', '@payloadcms/next', '@payloadcms/db-postgres'];
const endWithParent = ['--require', projectPath('src/cli/end-with-parent.cjs')];

/**
 * A plain Payload app of the same versions, whose collections have the fields of Verdict's and none of its rules, with
 * the same sample content: what REST and GraphQL are measured against. @returns its origin.
 */
export async function startPlainPayload({ stopping, onStop }: Stage): Promise<string> {
  const folder = join(builds, `${prefix}${hashApp()}`);
  if (!existsSync(join(folder, 'built')))
    await step('Plain Payload app built', () => build(folder, stopping));
  stopping.throwIfAborted();
  const postgres = await step('PostgreSQL of the plain Payload app started', startTemporaryServer);
  onStop(postgres.stop);
  await createDatabase(postgres, 'plain');
  const environment = {
    DATABASE_URL: databaseAddress(postgres, 'plain'),
    PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-benchmarks',
  };
  const script = {
    execArgv: [...endWithParent, '--import', 'tsx'],
    env: { ...environment, NODE_ENV: 'test' },
  };
  await step('Plain Payload app filled', () => run(join(template, 'fill.ts'), [], { ...script, stopping }));
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
  const early = exited.then(() => Promise.reject(new Error('The plain Payload app did not start')));
  await step('Plain Payload app served', () => Promise.race([once(server, 'message'), early]));
  early.catch(() => undefined);
  return `http://127.0.0.1:${port}`;
}

/** What the build depends on: an update of Payload must not be compared with yesterday's. */
function hashApp(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(template, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:m?js|json)$/.test(file)) hash.update(`${file}\0`).update(readFileSync(join(template, file)));
  for (const name of packages) hash.update(readFileSync(projectPath('node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 12);
}

async function build(folder: string, stopping: AbortSignal): Promise<void> {
  for (const name of existsSync(builds) ? readdirSync(builds) : [])
    if (name.startsWith(prefix)) rmSync(join(builds, name), { recursive: true });
  cpSync(template, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const options = { cwd: folder, execArgv: endWithParent, env, stopping };
  await run(projectPath('node_modules/next/dist/bin/next'), ['build'], options);
  // Written last: a build that was interrupted is made again.
  writeFileSync(join(folder, 'built'), '');
}

interface Running extends Pick<ForkOptions, 'cwd' | 'execArgv'> {
  readonly env: Readonly<Record<string, string>>;
  readonly stopping: AbortSignal;
}

/** @throws with what the program wrote, when it failed. */
async function run(
  file: string,
  given: readonly string[],
  { env, stopping, ...options }: Running,
): Promise<void> {
  const merged = { ...options, env: { ...process.env, ...env }, signal: stopping, silent: true };
  const program = fork(file, given, merged);
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`${file} failed:\n${output}`);
}
