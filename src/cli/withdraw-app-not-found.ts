import { readFileSync, writeFileSync } from 'node:fs';
import { projectPath } from './project-root';

const appManifests = ['.next/app-path-routes-manifest.json', '.next/server/app-paths-manifest.json'];
const pagesManifest = '.next/server/pages-manifest.json';

/**
 * Next answers every unknown address with the App Router's not-found page and its framework scripts as soon as there is
 * an `app` folder, and writes that over the readers' own `pages/404.tsx`. Here the readers' page is put back.
 */
export function withdrawAppNotFound(): void {
  for (const file of appManifests) rewrite(file, ({ '/_not-found/page': _, ...others }) => others);
  rewrite(pagesManifest, (pages) => ({ ...pages, '/404': 'pages/404.js' }));
}

type Manifest = Record<string, string>;

function rewrite(file: string, change: (manifest: Manifest) => Manifest): void {
  const path = projectPath(file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2));
}
