import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command';
import { runFaultTests } from './run-fault-tests';
import { programs, runProgram } from './run-program';
import { runScript } from './run-script';
import { buildSite, isBuildStale } from './site-build';
import { seconds } from './steps';
import { addCounts, type Counts, countTests, describeCounts, nothing, oneFailure } from './test-counts';

type Check = { name: string; run: () => Promise<Counts> };

const reports = mkdtempSync(join(tmpdir(), 'verdict-reports-'));

/** Each file has a database of its own; browser tests bring a site for each of their workers, and say how many. */
const twoAtATime = '--maxWorkers=2';
/** These wait for PostgreSQL, timers and programs that they start: the third works meanwhile. */
const threeAtATime = '--maxWorkers=3';

const checks: readonly Check[] = [
  {
    name: 'lint',
    run: () => runOne('lint', () => runProgram(programs.biome, ['check', '--error-on-warnings'])),
  },
  { name: 'types', run: () => runOne('types', () => runProgram(programs.tsc, ['--noEmit'])) },
  { name: 'unit', run: () => runProject('unit', twoAtATime) },
  { name: 'database', run: () => runProject('database', threeAtATime) },
  {
    name: 'migrations',
    run: () => runOne('migrations', () => runScript({ name: 'check-migrations', environment: production })),
  },
  { name: 'build', run: () => runOne('build', buildWhenStale) },
  { name: 'browser', run: async () => (isBuildStale() ? oneFailure(noBuild) : runProject('browser')) },
  { name: 'faults', run: () => runFaultTests({ mode: 'quick' }) },
];

const noBuild = 'There is no build of these sources to test. Run: npm test -- --only build,browser';
const production = { NODE_ENV: 'production', LOG_LEVEL: 'error' };

/** What belongs to an installation must not reach the tests: they bring a database and addresses of their own. */
const ofInstallation = [
  'DATABASE_URL',
  'PAYLOAD_SECRET',
  'SITE_URL',
  'HOST',
  'PORT',
  'DATA_DIR',
  'TRUST_PROXY',
  'CORS_ORIGINS',
  'METRICS_PORT',
  'DRAIN_SECONDS',
  'EVENT_LOOP_LIMIT_MS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
];

runCommand(async () => {
  for (const name of ofInstallation) delete process.env[name];
  for (const name of Object.keys(process.env).filter((set) => /^(?:EDGE|S3|SURROGATE)_/.test(set)))
    delete process.env[name];
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  // The checks that run end with us, or get the same Ctrl-C.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  const chosen = chooseChecks();
  let total = nothing;
  for (const check of chosen) total = addCounts(total, await runCheck(check));
  console.log(`\nAll of it took ${seconds(0)}.\n${describeCounts(total)}`);
  return total.failed === 0 ? 0 : 1;
});

function chooseChecks(): readonly Check[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',');
  const unknown = wanted?.find((name) => checks.every((check) => check.name !== name));
  if (unknown !== undefined)
    throw new Error(`--only knows no "${unknown}": ${checks.map((c) => c.name).join(', ')}`);
  return checks.filter(({ name }) => wanted === undefined || wanted.includes(name));
}

async function runCheck({ name, run }: Check): Promise<Counts> {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const counts = await run().catch((error) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return oneFailure(`${name}: ${reason}`);
  });
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name} (${seconds(start)})`);
  return counts;
}

/** A check that is no test counts only when it fails. */
async function runOne(name: string, work: () => Promise<number>): Promise<Counts> {
  return (await work()) === 0 ? nothing : oneFailure(name);
}

async function runProject(project: string, ...options: readonly string[]): Promise<Counts> {
  const file = join(reports, `${project}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runProgram(programs.vitest, ['run', '--project', project, ...output, ...options]);
  return countTests(file, code);
}

async function buildWhenStale(): Promise<number> {
  if (isBuildStale()) await buildSite();
  else console.log('The build is up to date.');
  return 0;
}
