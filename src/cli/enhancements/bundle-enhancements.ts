import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { projectPath } from '../project-root';
import { bundleOptions } from './bundle-options.mjs';

const folder = 'src/enhancements';

/** A script of readers' pages, complete in one file that is named after its content. */
export interface Bundle {
  /** The file in `src/enhancements` that it begins with, without its ending. */
  readonly name: string;
  readonly file: string;
  readonly contents: Uint8Array;
}

/** Every file directly in `src/enhancements` begins one; what they share lies in folders. */
export async function bundleEnhancements(): Promise<readonly Bundle[]> {
  const entries = readdirSync(projectPath(folder)).filter((file) => file.endsWith('.ts'));
  const { outputFiles } = await build({
    ...bundleOptions,
    entryPoints: entries.map((file) => projectPath(folder, file)),
    entryNames: '[name].[hash]',
    outdir: projectPath('.next/static/enhancements'),
    minify: true,
    write: false,
  });
  return outputFiles.map(({ path, contents }) => {
    const file = basename(path);
    return { name: file.split('.')[0] ?? file, file, contents };
  });
}
