import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/cli/project-root';

const parts = [
  ...[
    '.next',
    'migrations',
    'next.config.ts',
    'package-lock.json',
    'package.json',
    'payload.config.ts',
    'public',
  ],
  ...['src', 'tsconfig.json'],
];

export interface Release {
  readonly folder: string;
  /** Runs one of its commands to the end. @returns the exit code */
  readonly run: (file: string, environment: Record<string, string>) => Promise<number>;
  readonly remove: () => void;
}

/** A version of this software in a folder of its own, with one migration more than this one has. */
export async function nextRelease(migration: { name: string; up: string }): Promise<Release> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-release-'));
  for (const part of parts)
    cpSync(join(projectRoot, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('/.next/cache'),
    });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const sql = `import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql\`${migration.up}\`);
}

export async function down(): Promise<void> {}
`;
  writeFileSync(join(folder, 'migrations', `${migration.name}.ts`), sql);
  const run = (file: string, environment: Record<string, string>) => runIn(folder, file, environment);
  // A migration changes nothing that is built: so the build is taken over.
  const stamp = `import { writeFileSync } from 'node:fs';
import { hashSources } from './src/cli/site-build';
writeFileSync('.next/built-from', hashSources());
`;
  writeFileSync(join(folder, 'take-over-build.ts'), stamp);
  if ((await run('take-over-build.ts', {})) !== 0) throw new Error('The build could not be taken over');
  return { folder, run, remove: () => rmSync(folder, { recursive: true }) };
}

async function runIn(folder: string, file: string, environment: Record<string, string>): Promise<number> {
  const execArgv = ['--require', './src/cli/end-with-parent.cjs', '--import', 'tsx'];
  const script = fork(join(folder, file), [], {
    cwd: folder,
    execArgv,
    env: { ...process.env, ...environment },
  });
  const [code] = await once(script, 'exit');
  return typeof code === 'number' ? code : 1;
}
