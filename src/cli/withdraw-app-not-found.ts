import { readFileSync, writeFileSync } from 'node:fs';
import { projectPath } from './project-root';

const manifestFile = '.next/server/app-paths-manifest.json';
const appNotFound = '/_not-found/page';

/**
 * Next answers every unknown address with the App Router's not-found page and its framework scripts as soon as there is
 * an `app` folder, even where the readers' own `pages/404.tsx` stands ready. Taken off this list, that one is used.
 */
export function withdrawAppNotFound(): void {
  const manifest: Record<string, string> = JSON.parse(readFileSync(projectPath(manifestFile), 'utf8'));
  const { [appNotFound]: _, ...rest } = manifest;
  writeFileSync(projectPath(manifestFile), JSON.stringify(rest, null, 2));
}
