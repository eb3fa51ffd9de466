// @ts-check
// Every npm script starts here: plain JavaScript without dependencies, because they may not be installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ mode: 'production' | 'development' | 'test', help: string, usage?: string, file?: string, isServed?: true }} Command
 * `isServed`: needs nothing that is only for development. */

/** @type {Record<string, Command>} */
const commands = {
  start: {
    mode: 'production',
    help: 'Prepares what is missing and serves the site on HOST and PORT.',
    isServed: true,
  },
  dev: { mode: 'development', help: 'The same with hot reload and without a build.' },
  build: {
    mode: 'production',
    help: 'Builds the site when its sources changed. Needs no database. --force builds anyway.',
  },
  test: {
    mode: 'test',
    help: 'Checks everything. --only lint,types,unit,database,migrations,build,browser,faults narrows.',
  },
  'test:faults': {
    mode: 'test',
    help: 'Lets Postgres, the app, disks and clocks fail under load, and prints what that did.',
    usage: `npm run test:faults -- [options]
  --full           what fails stays away as long as in earnest (a quarter of an hour) rather than for seconds
  --only <words>   only faults whose name holds these words
Needs a build (npm run build) and Varnish (varnishd); the clock is left out without libfaketime, full disks without root.
Exits with 0 when readers read on and nothing acknowledged was lost.`,
    file: './test-faults.ts',
  },
  lint: { mode: 'production', help: 'Checks format, rules and layers. --fix mends what can be mended.' },
  types: { mode: 'production', help: 'Checks types.' },
  generate: {
    mode: 'production',
    help: 'Writes the types and the admin import map that follow from the config.',
  },
  migration: {
    mode: 'production',
    help: 'Writes a migration for what changed in the config: npm run migration -- name',
    file: './create-migration.ts',
  },
  'check-migrations': { mode: 'production', help: 'Fails when a migration or a generated file is missing.' },
  import: {
    mode: 'production',
    isServed: true,
    help: 'Imports comparisons from JSON, or a table from CSV, as drafts: all of a file or nothing.',
    usage: `npm run import -- <file.json …> [options]
  --dry-run        shows what would change, field by field, and writes nothing
  --publish        publishes what the file holds; otherwise it is saved as drafts
  --as <e-mail>    the administrator in whose name it is done; not needed if there is one only
  --into <slug>    the file is a CSV table: it becomes the rows of this comparison
Exits with 0 when everything was imported or is there already, 1 when a file has problems, 2 when misused.`,
  },
  export: {
    mode: 'production',
    isServed: true,
    help: 'Exports comparisons, with what they are made of, as JSON, or one table as CSV.',
    usage: `npm run export -- --out <file.json> [options]
  --slug <a,b>     only these; for a draft without a slug, its title
  --drafts         the newest drafts, never-published ones included; otherwise what readers see
  --as <e-mail>    the administrator in whose name it is done; not needed if there is one only
  --table <slug>   only the table of this comparison, its newest draft, as CSV
Exits with 0 when all is written, 1 when something had to be left out or failed, 2 when misused.`,
  },
  backup: {
    mode: 'production',
    isServed: true,
    help: 'Writes the database and the pictures to a new folder, while the site goes on.',
    usage: `npm run backup -- [options]
  --to <folder>     a folder that is not there yet; otherwise one named after the moment, in DATA_DIR/backups
  --without-media   pictures are kept elsewhere and backed up there
Exits with 0 when all is written, 1 when a picture had to be left out or it failed, 2 when misused.`,
  },
  restore: {
    mode: 'production',
    isServed: true,
    help: 'Puts a backup into an empty database and picture folder: all of it or nothing.',
    usage: `npm run restore -- <folder> [options]
  --overwrite       replaces the database and the pictures that are there
No Verdict may run on the database meanwhile. The backup is checked before anything is touched.
Exits with 0 when all is restored, 1 when it was refused or failed, 2 when misused.`,
  },
  'backup:verify': {
    mode: 'production',
    isServed: true,
    help: 'Restores a backup into a database that is thrown away, and compares.',
    usage: `npm run backup:verify -- <folder>
With DATABASE_URL the database is created on that server and dropped again; without it a temporary server is started.
Exits with 0 when the backup can be restored, 1 when it cannot, 2 when misused.`,
    file: './backup-verify.ts',
  },
  'supply-chain': {
    mode: 'production',
    help: 'Checks that every package is pinned, has a checksum, and runs no script and has no licence that nobody looked at.',
    usage: 'Exits with 0 when all is well, 1 otherwise. Part of npm run lint.',
  },
  licences: {
    mode: 'production',
    help: 'Writes docs/licences.md, the licences of what the site is served with.',
    usage: '--check only says whether it is up to date: exits with 0, or with 1 when it is not.',
  },
  sbom: {
    mode: 'production',
    help: 'Writes a bill of what the site is served with, as CycloneDX.',
    usage: `npm run sbom -- [--out <file.json>]
Without --out it goes to the standard output. Exits with 0 when it is written, 1 when it failed.`,
  },
  bench: { mode: 'production', help: 'Measures publishing and serving.', file: '../../bench/run.ts' },
  'bench:data': {
    mode: 'production',
    help: 'Fills a database with published comparisons, 100,000 for one, as if editors had written them.',
    usage: `npm run bench:data -- <comparisons> [options]
  <comparisons>          how many, 1 to 1000000; the same number gives the same content
  --database-url <url>   the PostgreSQL to fill; otherwise DATABASE_URL, also from .env
  --folder <folder>      without either: where the embedded PostgreSQL keeps its files;
                         otherwise .data/bench/comparisons-<comparisons>
  --sample 200           how many are put through the site's own checks afterwards; 0 checks none
  --beside               adds to content that is there already, and is not taken away again
  --keep-open            keeps the embedded PostgreSQL running until Ctrl-C
No Verdict may run on the database meanwhile. What an earlier run made is replaced when the number is another one.
Exits with 0 when the content is there, 1 when it failed or a check did, 2 when misused or refused.`,
    file: '../../bench/data/run.ts',
  },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name = '', ...given] = process.argv.slice(2);

// Nothing counts as done until a command says so: an early, silent exit is a failure.
process.exitCode = 1;
await main();

async function main() {
  const command = commands[name];
  if (command === undefined) return explain(`There is no command "${name}".`, 1);
  if (given.includes('--help') || given.includes('-h'))
    return explain([command.help, command.usage].filter(Boolean).join('\n\n'), 0);
  if (!isSupported(process.versions.node)) {
    return explain(
      `Node.js ${process.versions.node} is too old: Verdict needs 20.9 or newer (https://nodejs.org).`,
      1,
    );
  }
  process.chdir(root);
  if (!isInstalled(!command.isServed)) await install();
  process.env.NODE_ENV = command.mode;
  process.argv.splice(2, 1);
  endWithNpm();
  const { register } = await import('tsx/esm/api');
  register();
  await import(command.file ?? `./${name}.ts`);
}

/** @param {string} text @param {number} code */
function explain(text, code) {
  const list = Object.entries(commands).map(([key, { help }]) => `  ${key.padEnd(17)} ${help}`);
  console.log(`${text}\n\nCommands, as "npm run <command> -- <options>":\n${list.join('\n')}`);
  process.exit(code);
}

/** @param {string} version */
function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 9);
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed.
 * npm writes that record last, so an interrupted installation has none.
 * @param {boolean} withDevelopment
 */
function isInstalled(withDevelopment) {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(`${root}package-lock.json`)).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || (wanted.dev && !withDevelopment)) return true;
    return installed[path]?.version === wanted.version;
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** `npm ci` refuses a lock file that lacks another system's binaries; `npm install` keeps to it all the same. */
async function install() {
  const start = performance.now();
  console.log('  … Installing packages, a minute or two');
  const first = await runNpm('ci');
  const last = first.code === 0 ? first : await runNpm('install', '--no-save');
  if (last.code !== 0) {
    console.error(
      `${first.output}\n${last.output}\n  ✗ The packages could not be installed; npm says why above.`,
    );
    process.exit(1);
  }
  console.log(`  ✓ Packages installed (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** @param {...string} task @returns {Promise<{ code: number, output: string }>} */
function runNpm(...task) {
  const options = [...task, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const program = npm ? spawn(process.execPath, [npm, ...options]) : spawn('npm', options);
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    program.once('error', ({ message }) => resolve({ code: 1, output: message }));
    program.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** npm passes signals on to us or to its shell, but when it is killed it leaves us with nobody to stop us. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const [shell, npm] = [process.ppid, findParent(process.ppid)];
  const isLeft = () => process.ppid !== shell || findParent(shell) !== npm;
  setInterval(() => isLeft() && process.kill(process.pid, 'SIGTERM'), 1000).unref();
}

/** @param {number} pid @returns {string | undefined} undefined where the system has no /proc. */
function findParent(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
}
