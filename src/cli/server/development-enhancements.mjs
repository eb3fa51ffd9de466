// @ts-check
import { build } from 'esbuild';
import { bundleOptions } from '../enhancements/bundle-options.mjs';

/**
 * Bundles a script of readers' pages for whoever develops it; production has them from the build.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function answerEnhancement(request, response) {
  const [, name] = /^\/_next\/static\/enhancements\/([a-z-]+)\.js$/.exec(request.url ?? '') ?? [];
  if (name === undefined) return false;
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  const entry = `src/enhancements/${name}.ts`;
  build({ ...bundleOptions, entryPoints: [entry], outdir: 'out', write: false, sourcemap: 'inline' }).then(
    ({ outputFiles }) => response.end(outputFiles[0]?.contents),
    ({ message }) => response.end(`console.error(${JSON.stringify(message)});`),
  );
  return true;
}
