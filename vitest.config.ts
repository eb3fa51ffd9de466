import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectPath } from './src/cli/project-root';

// East of every reader: a date that depends on the machine's zone shows itself.
process.env.TZ = 'Pacific/Auckland';
// Uploads of tests go where nobody keeps anything.
const uploads = mkdtempSync(join(tmpdir(), 'verdict-test-'));
process.env.DATA_DIR = uploads;
process.on('exit', () => rmSync(uploads, { recursive: true, force: true }));

const layersWithDatabase = [
  'access',
  'agents',
  'api',
  'bench/data',
  'cli/backup',
  'cms',
  'publishing',
  'queries',
];
const shared = {
  setupFiles: ['tests/setup/own-uploads.ts', 'tests/setup/fail-on-console-error.ts'],
  restoreMocks: true,
  testTimeout: 30_000,
};

export default defineConfig({
  // Next resolves this one itself; it only refuses to be bundled for a browser.
  resolve: { alias: { 'server-only': projectPath('tests/setup/server-only.ts') } },
  test: {
    pool: 'forks',
    // Payload checks the parts of a filter side by side: the second refusal of one request is nobody's to catch.
    onUnhandledError: ({ name }) => name !== 'QueryError',
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...layersWithDatabase, 'browser', 'faults'].map((layer) => `tests/${layer}/**`),
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: layersWithDatabase.map((layer) => `tests/${layer}/**/*.test.{ts,tsx}`),
          globalSetup: 'tests/setup/global-postgres.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/setup/global-site.ts',
          // Each worker has a site of its own. Tests wait more than they compute: two cores serve three.
          maxWorkers: 3,
          // A real browser, server and database share the machine: one late answer is no failure, two are.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          // One installation, and one fault at a time.
          maxWorkers: 1,
          testTimeout: 600_000,
        },
      },
    ],
  },
});
