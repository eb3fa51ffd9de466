import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** A small file system of its own, which a test can fill to the last byte. */
export interface ScratchDisk {
  readonly folder: string;
  /** False where this machine lets us mount nothing: then the folder is part of the ordinary disk. */
  readonly isOwn: boolean;
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
}

export function makeScratchDisk(folder: string, megabytes: number): ScratchDisk {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const isOwn = userInfo().uid === 0 && mount(folder, megabytes);
  const ballast = join(folder, 'ballast');
  const remove = () => {
    if (isOwn) spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    folder,
    isOwn,
    fill: () => fillUp(folder, ballast),
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

function mount(folder: string, megabytes: number): boolean {
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status === 0
  );
}

function fillUp(folder: string, ballast: string): void {
  const { bavail, bsize } = statfsSync(folder);
  execFileSync('fallocate', ['--length', String(bavail * bsize), ballast]);
  // Whatever was freed meanwhile, down to the last block.
  for (let part = 0; statfsSync(folder).bavail > 0; part += 1) {
    const left = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(left.bavail * left.bsize), { flag: 'a' });
    if (part > 10) return;
  }
}
