import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Payload must be bundled into the readers' pages too: unbundled, the first page takes seconds or never answers.
  bundlePagesRouterDependencies: true,
  experimental: {
    // In bounded memory only: on disk, every random address would leave files behind.
    isrFlushToDisk: false,
    // The admin panel need not be loaded for the first reader to be answered.
    preloadEntriesOnStart: false,
    // Two style sheets a page rather than one for each component: a first visit takes four requests.
    cssChunking: { type: 'graph', requestCost: 200_000 },
  },
  // The server does both, once for each page rather than for each reader: src/cli/server/encoded-documents.mjs.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` and `npm run types` check types, once.
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/compare/:slug([^/]+)\\.json', destination: '/twins/compare/:slug' },
        { source: '/compare', has: [{ type: 'query', key: 'options' }], destination: '/side-by-side' },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

const adminOnly = '/admin/:path*';
const withAdmin = withPayload(config);

/** Payload adds client-hint headers to every route; a reader's first visit would ask for each page twice. */
async function headers() {
  const rules = (await withAdmin.headers?.()) ?? [];
  return rules.map((rule) => (rule.source === '/:path*' ? { ...rule, source: adminOnly } : rule));
}

export default { ...withAdmin, headers } satisfies NextConfig;
