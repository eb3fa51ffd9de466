import type { AuthStrategy } from 'payload';
import { fingerprint } from './issue-key';

/** `Authorization: Bearer vk_…`. Looked up on every request, so a revoked key is refused at once on every instance. */
export const apiKeyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const key = /^Bearer (vk_[\w-]{43})$/.exec(headers.get('authorization') ?? '')?.[1];
    if (!key) return { user: null };
    const { docs } = await payload.find({
      collection: 'api-clients',
      where: { keyHash: { equals: fingerprint(key) }, revoked: { not_equals: true } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    });
    const client = docs[0];
    const expired = client?.expiresAt && new Date(client.expiresAt) <= new Date();
    return { user: client && !expired ? { ...client, collection: 'api-clients' } : null };
  },
};
