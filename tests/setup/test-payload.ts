import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { inject } from 'vitest';
import { cloneDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { templateDatabase, testSecret } from './global-postgres';

export type TestPayload = { payload: Payload; databaseUrl: string; stop: () => Promise<void> };

/** Payload on a database of this test file's own: all tables, no content. Call it once per file, in `beforeAll`. */
export async function startTestPayload(databaseUrl?: string): Promise<TestPayload> {
  return startPayloadOn(databaseUrl ?? (await createTestDatabase()));
}

async function startPayloadOn(databaseUrl: string): Promise<TestPayload> {
  // The config reads these when it is imported, so nothing may import it earlier than here.
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: testSecret, LOG_LEVEL: 'fatal' });
  const { default: config } = await import('../../payload.config');
  const { getPayload } = await import('payload');
  const payload = await getPayload({ config });
  return { payload, databaseUrl, stop: () => payload.destroy() };
}

export async function createTestDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await cloneDatabase(server, { template: templateDatabase, name });
  return databaseAddress(server, name);
}
