import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import { comparisonIndexPath, twinRewrites } from './src/paths';

const config: NextConfig = {
  // Payload must be bundled into the readers' pages too: unbundled, the first page takes seconds or never answers.
  bundlePagesRouterDependencies: true,
  experimental: {
    // In bounded memory only: on disk, every random address would leave files behind.
    isrFlushToDisk: false,
    // The admin panel need not be loaded for the first reader to be answered.
    preloadEntriesOnStart: false,
    // One style sheet a page rather than one for each component: a first visit takes four requests, icon and script included.
    cssChunking: { type: 'graph', requestCost: 200_000 },
    // A quarter of a gigabyte that nothing in production reads: Node is not told to.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    // What the next build could start from; a machine that checks a commit and is gone has no next build.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
  // The server does both, once for each page rather than for each reader: src/cli/server/encoded-documents.mjs.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Written into the pages while building: the scripts of readers' pages, by name. See src/cli/site-build.ts.
  env: { ENHANCEMENTS: process.env.ENHANCEMENTS ?? '{}' },
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` and `npm run types` check types, once.
  async rewrites() {
    const sideBySide = {
      source: '/compare',
      has: [{ type: 'query' as const, key: 'options' }],
      destination: '/side-by-side',
    };
    const indexForPrograms = { source: comparisonIndexPath, destination: '/comparison-index' };
    return { beforeFiles: [...twinRewrites, sideBySide, indexForPrograms], afterFiles: [], fallback: [] };
  },
};

const adminOnly = '/admin/:path*';
/** Drafts are kept by nobody and found by nobody. What else browsers are told, by `src/cli/server/protect.mjs`. */
const forPreviews = {
  source: '/preview/:path*',
  headers: [
    { key: 'Cache-Control', value: 'private, no-store' },
    { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  ],
};
const withAdmin = withPayload(config);

/** Payload adds client-hint headers to every route; a reader's first visit would ask for each page twice. */
async function headers() {
  const rules = (await withAdmin.headers?.()) ?? [];
  return [
    ...rules.map((rule) => (rule.source === '/:path*' ? { ...rule, source: adminOnly } : rule)),
    forPreviews,
  ];
}

export default { ...withAdmin, headers } satisfies NextConfig;
