import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Of all files below a folder; 0 when there is none. Files that go away meanwhile are not counted. */
export function countBytes(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + countBytes(path);
    return sum + (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
