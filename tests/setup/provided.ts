import type { ServerAddress } from '../../src/cli/postgres/databases';

export type TestSite = {
  baseUrl: string;
  databaseUrl: string;
  administrator: { email: string; password: string };
};

declare module 'vitest' {
  /** What the global set-ups hand to the test files, by `inject`. */
  interface ProvidedContext {
    postgres: ServerAddress;
    /** One for each worker, in their order. */
    sites: readonly TestSite[];
    chromiumPath: string | null;
    /** A folder for what browsers keep from one test file to the next. */
    profiles: string;
  }
}
