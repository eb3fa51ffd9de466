import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a file of this project, from its root. */
export function projectPath(...parts: readonly string[]): string {
  return join(projectRoot, ...parts);
}
