import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectPath, projectRoot } from '../src/cli/project-root';
import type { BenchResult } from './measure';

/** @returns where, as seen from the project's folder. */
export function writeResult(result: BenchResult): string {
  const folder = projectPath('bench', 'results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${result.at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  return relative(projectRoot, path);
}
