/**
 * Runs in the panel and in previews before anything else. zod would try whether it may make functions from text; the
 * policy of these pages says no, and browsers report each try.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
