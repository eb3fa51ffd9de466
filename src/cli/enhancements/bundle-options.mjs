// @ts-check

/**
 * How the scripts of readers' pages are bundled, for production and for development alike. The browsers are those that
 * know `<script type="module">` and what Next itself supports.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const bundleOptions = {
  bundle: true,
  format: 'esm',
  target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
  charset: 'utf8',
  loader: { '.css': 'text' },
  legalComments: 'none',
  logLevel: 'silent',
};
