import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const instanceFile = z.object({ pid: z.number(), bornAt: z.string(), origin: z.string(), dev: z.boolean() });

export type Instance = z.infer<typeof instanceFile>;

/** The Verdict that runs on this data folder now; a file left by a killed one counts for nothing. */
export function findRunningInstance(dataDir: string): Instance | null {
  const path = instancePath(dataDir);
  if (!existsSync(path)) return null;
  const parsed = instanceFile.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!parsed.success || findBirth(parsed.data.pid) !== parsed.data.bornAt) return null;
  return parsed.data;
}

/** @returns what takes the claim back; null when another process was quicker. */
export function claimInstance(
  dataDir: string,
  instance: { origin: string; dev: boolean },
): (() => void) | null {
  if (findRunningInstance(dataDir) !== null) return null;
  const path = instancePath(dataDir);
  const self: Instance = { ...instance, pid: process.pid, bornAt: findBirth(process.pid) ?? '' };
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  rmSync(path, { force: true });
  try {
    writeFileSync(path, JSON.stringify(self), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  }
  return () => rmSync(path, { force: true });
}

function instancePath(dataDir: string): string {
  return join(dataDir, 'verdict.pid');
}

/** When a process began: numbers of processes are reused, births are not. Null when there is no such process. */
function findBirth(pid: number): string | null {
  try {
    if (!existsSync('/proc/self/stat')) {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // The 22nd field; the second one, the name, may itself contain spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
