import { getPayload, handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aClient, type TestClient } from '../setup/clients';
import { aPerson } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let admin: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
});
afterAll(() => stop());

const query = (statement: string, values: unknown[] = []) => payload.db.pool.query(statement, values);
const use = ({ authorization }: TestClient) => api(payload, '/options?limit=1', { authorization });
const readClient = async ({ id }: TestClient) =>
  (await api(payload, `/api-clients/${id}`, { authorization: admin })).body;
const soon = { timeout: 5_000, interval: 20 };
const rowOf = async ({ id }: TestClient) =>
  (await query('SELECT last_used_at FROM api_client_keys WHERE client_id = $1', [id])).rows[0];
const secondsSince = (moment: string) => (Date.now() - Date.parse(moment)) / 1000;

test('when a key was used last is told, and leaves no other trace', async () => {
  const client = await aClient(payload, ['read-published']);
  const before = await readClient(client);
  expect(before.lastUsedAt).toBeNull();
  const { rows: log } = await query('SELECT count(*) FROM activity');
  await use(client);
  await expect.poll(async () => (await readClient(client)).lastUsedAt, soon).not.toBeNull();
  const after = await readClient(client);
  expect(Math.abs(secondsSince(after.lastUsedAt))).toBeLessThan(10);
  expect({ ...after, lastUsedAt: null }).toEqual(before);
  expect((await query('SELECT count(*) FROM activity')).rows).toEqual(log);
});

test('it is noted once a minute, whichever instance is asked', async () => {
  const client = await aClient(payload, ['read-published']);
  await use(client);
  await expect.poll(async () => (await rowOf(client)).last_used_at, soon).not.toBeNull();
  const noted = async () => (await rowOf(client)).last_used_at.toISOString();
  const first = await noted();
  await Promise.all(Array.from({ length: 20 }, () => use(client)));
  const { default: config } = await import('../../payload.config');
  const second = await getPayload({ config, key: 'noting' });
  await handleEndpoints({
    config,
    payloadInstanceCacheKey: 'noting',
    request: new Request('http://127.0.0.1:3000/api/options', {
      headers: { authorization: client.authorization },
    }),
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await noted()).toBe(first);
  await query("UPDATE api_client_keys SET last_used_at = now() - interval '61 s' WHERE client_id = $1", [
    client.id,
  ]);
  const third = await getPayload({ config, key: 'noting later' });
  await handleEndpoints({
    config,
    payloadInstanceCacheKey: 'noting later',
    request: new Request('http://127.0.0.1:3000/api/options', {
      headers: { authorization: client.authorization },
    }),
  });
  await expect.poll(async () => secondsSince(await noted()), soon).toBeLessThan(30);
  await second.destroy();
  await third.destroy();
});

test('no request waits for it while the table is held, and it follows', async () => {
  const client = await aClient(payload, ['read-published']);
  const other = await payload.db.pool.connect();
  await other.query('BEGIN; LOCK TABLE api_client_keys IN SHARE MODE');
  const begun = performance.now();
  for (let times = 0; times < 5; times += 1) expect((await use(client)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect((await rowOf(client)).last_used_at).toBeNull();
  await other.query('COMMIT');
  other.release();
  await expect.poll(async () => (await rowOf(client)).last_used_at, soon).not.toBeNull();
});

test('a request whose use cannot be noted is answered all the same', async () => {
  const client = await aClient(payload, ['read-published']);
  await query(`CREATE FUNCTION refuse_use() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
    CREATE TRIGGER refuse_use BEFORE UPDATE ON api_client_keys FOR EACH ROW EXECUTE FUNCTION refuse_use()`);
  expect((await use(client)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await use(client)).status).toBe(200);
  await query('DROP TRIGGER refuse_use ON api_client_keys; DROP FUNCTION refuse_use');
  // What failed is tried again with the next request, not after a minute.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await use(client);
  await expect.poll(async () => (await rowOf(client)).last_used_at, soon).not.toBeNull();
});

test('a refused key was not used', async () => {
  const client = await aClient(payload, ['read-published']);
  await payload.update({ collection: 'api-clients', id: client.id, data: { revoked: true } });
  expect((await use(client)).status).toBe(401);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await rowOf(client)).last_used_at).toBeNull();
});

test('what one instance revokes, rotates or deletes, another refuses with the next request', async () => {
  const { default: config } = await import('../../payload.config');
  const second = await getPayload({ config, key: 'second' });
  const askSecond = async ({ authorization }: { authorization: string }) => {
    const request = new Request('http://127.0.0.1:3000/api/api-clients/me', { headers: { authorization } });
    const answers = second.authStrategies.map((strategy) =>
      strategy.authenticate({ payload: second, headers: request.headers }),
    );
    return (await Promise.all(answers)).some(({ user }) => user !== null);
  };
  expect(second.db).not.toBe(payload.db);
  const revoked = await aClient(payload, ['publish']);
  const rotated = await aClient(payload, ['publish']);
  const deleted = await aClient(payload, ['publish']);
  for (const client of [revoked, rotated, deleted]) expect(await askSecond(client)).toBe(true);
  await api(payload, `/api-clients/${revoked.id}`, {
    method: 'PATCH',
    authorization: admin,
    body: { revoked: true },
  });
  expect(await askSecond(revoked)).toBe(false);
  const body = { keepOldHours: 0 };
  const { key } = (
    await api(payload, `/api-clients/${rotated.id}/rotate-key`, {
      method: 'POST',
      authorization: admin,
      body,
    })
  ).body;
  expect(await askSecond(rotated)).toBe(false);
  expect(await askSecond({ authorization: `Bearer ${key}` })).toBe(true);
  await api(payload, `/api-clients/${deleted.id}`, { method: 'DELETE', authorization: admin });
  expect(await askSecond(deleted)).toBe(false);
  await api(payload, `/api-clients/${revoked.id}`, {
    method: 'PATCH',
    authorization: admin,
    body: { revoked: false },
  });
  expect(await askSecond(revoked)).toBe(true);
  await second.destroy();
});
