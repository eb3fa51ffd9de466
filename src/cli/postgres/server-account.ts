import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

export type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: root lends it the account `postgres`. Undefined: the current user will do. */
export function findServerAccount(): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  if (!hasAccount('postgres')) execFileSync('useradd', ['--system', '--user-group', 'postgres']);
  return { uid: readId('-u'), gid: readId('-g') };
}

/** The folders above `path` that `account` may not pass through, /root for one. */
export function listClosedFolders(path: string, account: Account): string[] {
  const folder = dirname(path);
  const above = folder === path ? [] : listClosedFolders(folder, account);
  return mayPass(folder, account) ? above : [...above, folder];
}

/** Whether `setpriv` can let the account pass closed folders without opening them to everybody. */
export function canPassClosedFolders(): boolean {
  return (
    spawnSync('setpriv', ['--ambient-caps=+dac_override', '--inh-caps=+dac_override', 'true']).status === 0
  );
}

function mayPass(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function hasAccount(name: string): boolean {
  return spawnSync('id', ['-u', name]).status === 0;
}

function readId(kind: '-u' | '-g'): number {
  return Number.parseInt(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }), 10);
}
