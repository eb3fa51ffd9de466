import type { Payload } from 'payload';
import type { Scope } from '../../src/cms/access/roles';

export interface TestClient {
  readonly id: number;
  readonly key: string;
  /** As it stands in the Authorization header. */
  readonly authorization: string;
}

export async function aClient(
  payload: Payload,
  scopes: Scope[],
  { name = scopes.join(' and '), expiresAt = null }: { name?: string; expiresAt?: string | null } = {},
): Promise<TestClient> {
  const { id, key } = await payload.create({ collection: 'api-clients', data: { name, scopes, expiresAt } });
  return { id, key: String(key), authorization: `Bearer ${key}` };
}

export async function clientOfEachScope(payload: Payload): Promise<Record<Scope, TestClient>> {
  return {
    'read-published': await aClient(payload, ['read-published']),
    'read-drafts': await aClient(payload, ['read-drafts']),
    'write-drafts': await aClient(payload, ['write-drafts']),
    publish: await aClient(payload, ['publish']),
  };
}
