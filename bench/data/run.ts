import { once } from 'node:events';
import { relative } from 'node:path';
import { progressBar } from '../../src/cli/interchange/progress-bar';
import { loadEnvFile } from '../../src/cli/load-env-file';
import { runCommand } from '../../src/cli/run-command';
import { seconds, step } from '../../src/cli/steps';
import { listenForStop } from '../../src/cli/stop-request';
import { describeContent } from './describe-content';
import { fillDatabase } from './fill-database';
import { Refusal } from './load/refuse-content';
import { type OpenDatabase, openDatabase } from './open-database';
import { type Options, parseOptions, UsageError, usage } from './options';
import type { OnProgress } from './progress';

const misused = 2;
const interrupted = 130;

runCommand(async () => {
  const options = readOptions();
  if (options === null) return misused;
  loadEnvFile(process.env);
  // Nothing to hurry: what was begun is given up at once, and PostgreSQL has to be stopped in any case.
  const stopping = listenForStop(() => undefined);
  const database = await step('Database opened', () => openDatabase(options, process.env));
  console.log(`    ${nameOf(database)}`);
  try {
    await fill(options, database, stopping);
    await explainUse(database, options);
    if (options.keepOpen) await keepOpen(database, stopping);
    return 0;
  } catch (error) {
    if (stopping.aborted) return stopped();
    if (!(error instanceof Refusal)) throw error;
    console.error(`  ✗ ${error.message}`);
    return misused;
  } finally {
    await database.close();
  }
});

function readOptions(): Options | null {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return null;
  }
}

/** Which one it is, without its password. */
function nameOf({ databaseUrl, folder }: OpenDatabase): string {
  const { host, pathname } = new URL(databaseUrl);
  return folder === null ? `${host}${pathname}` : shorten(folder);
}

async function fill(
  { comparisons, sample, beside }: Options,
  { databaseUrl }: OpenDatabase,
  stopping: AbortSignal,
) {
  const start = performance.now();
  const phases = new PhaseBars();
  const order = { databaseUrl, comparisons, sample, beside, stopping, progress: phases.show };
  const outcome = await fillDatabase(order).finally(phases.end);
  const words = {
    filled: `${comparisons} comparisons`,
    replaced: `${comparisons} comparisons in place of those of an earlier run`,
    there: `${comparisons} comparisons are there already`,
  };
  console.log(`  ✓ ${words[outcome]} (${seconds(start)})`);
}

/** A bar for each phase; where one was, a line stays that says how long it took. */
class PhaseBars {
  #phase = '';
  #start = 0;
  #bar = progressBar('', process.stderr);

  show: OnProgress = ({ phase, done, total }) => {
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#start = performance.now();
      this.#bar = progressBar(phase, process.stderr);
    }
    this.#bar.show({ done, total, name: '' });
    if (done < total) return;
    this.#bar.end();
    console.log(`  ✓ ${phase} (${seconds(this.#start)})`);
  };

  end = (): void => this.#bar.end();
}

async function explainUse({ databaseUrl, folder }: OpenDatabase, { keepOpen }: Options): Promise<void> {
  const { subjects, busiestCriterion, largeComparison } = await describeContent(databaseUrl, { slugs: 1 });
  const [slug = ''] = subjects;
  console.log(`    /compare/${slug}
    /compare/${largeComparison.slug}   a large table
    /criteria/${busiestCriterion.slug}   ${busiestCriterion.comparisons} comparisons`);
  if (folder === null) return;
  if (keepOpen) console.log(`    DATABASE_URL=${databaseUrl}`);
  else console.log(`    Serve it: DATA_DIR=${shorten(folder)} npm start`);
}

function shorten(folder: string): string {
  const within = relative(process.cwd(), folder);
  return within.startsWith('..') ? folder : within;
}

async function keepOpen({ folder, release }: OpenDatabase, stopping: AbortSignal): Promise<void> {
  if (folder === null) return;
  release();
  console.log('    PostgreSQL runs until Ctrl-C.');
  // Waiting for a signal alone does not keep Node from ending.
  const awake = setInterval(() => undefined, 60_000);
  if (!stopping.aborted) await once(stopping, 'abort');
  clearInterval(awake);
}

function stopped(): number {
  console.log('\n  Stopped before the end; what was begun has been taken back.');
  return interrupted;
}
