import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstAdministrator } from '../../src/cli/first-administrator';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

const adminEmail = 'ada@example.org';

test('a guessable ADMIN_PASSWORD makes no administrator, and is told by its name', async () => {
  const refused = createFirstAdministrator(payload, { adminEmail, adminPassword: 'P@ssw0rd2026' });
  await expect(refused).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringMatching(
      /^ADMIN_PASSWORD is too easy to guess\. This password, or one much like it/,
    ),
  });
  expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
});

test('a generated one is taken, once', async () => {
  const made = await createFirstAdministrator(payload, { adminEmail, adminPassword: undefined });
  expect(made).toMatchObject({ email: adminEmail, generated: true });
  expect(made?.password).toMatch(/^[\w-]{20}$/);
  expect(await createFirstAdministrator(payload, { adminEmail, adminPassword: undefined })).toBeNull();
});
