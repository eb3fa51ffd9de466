import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, bundleEnhancements } from './enhancements/bundle-enhancements';
import { projectPath } from './project-root';
import { withdrawAppNotFound } from './withdraw-app-not-found';

const sources = [
  'migrations',
  'next.config.ts',
  'package-lock.json',
  'payload.config.ts',
  'public',
  'src',
  'tsconfig.json',
];
const notBuilt = ['src/cli'];
/** Next serves what lies here as immutable, and compressed. */
const enhancementsFolder = '.next/static/enhancements';
const stampFile = '.next/built-from';
const resultFile = '.next/BUILD_ID';

/** Whether there is no build of exactly these sources. */
export function isBuildStale(): boolean {
  const stamp = projectPath(stampFile);
  if (!existsSync(stamp) || !existsSync(projectPath(resultFile))) return true;
  return readFileSync(stamp, 'utf8') !== hashSources();
}

/** Builds without a database: every page is made on its first visit, or when it is published. */
export async function buildSite(stopping?: AbortSignal): Promise<void> {
  const built = hashSources();
  // The stamp goes first and comes back last: a build that was interrupted has none.
  for (const file of [stampFile, resultFile]) rmSync(projectPath(file), { force: true });
  const bundles = await bundleEnhancements();
  const { code, output } = await runNextBuild(bundles, stopping);
  if (code !== 0 || !existsSync(projectPath(resultFile))) {
    throw new Error(`The site could not be built (exit code ${code}):\n${output}`);
  }
  withdrawAppNotFound();
  writeBundles(bundles);
  writeFileSync(projectPath(stampFile), built);
}

/** After Next, which begins by emptying its folder. */
function writeBundles(bundles: readonly Bundle[]): void {
  mkdirSync(projectPath(enhancementsFolder), { recursive: true });
  for (const { file, contents } of bundles) writeFileSync(projectPath(enhancementsFolder, file), contents);
}

async function runNextBuild(
  bundles: readonly Bundle[],
  stopping?: AbortSignal,
): Promise<{ code: number; output: string }> {
  const files = Object.fromEntries(bundles.map(({ name, file }) => [name, file]));
  const next = fork(projectPath('node_modules/next/dist/bin/next'), ['build'], {
    cwd: projectPath(),
    execArgv: ['--require', projectPath('src/cli/end-with-parent.cjs')],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      NEXT_TELEMETRY_DISABLED: '1',
      ENHANCEMENTS: JSON.stringify(files),
    },
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
  return { code: typeof code === 'number' ? code : 1, output };
}

export function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(listFiles))
    hash.update(`${path}\0`).update(readFileSync(projectPath(path)));
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (notBuilt.includes(path) || !existsSync(projectPath(path))) return [];
  if (statSync(projectPath(path)).isFile()) return [path];
  return readdirSync(projectPath(path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]));
}
