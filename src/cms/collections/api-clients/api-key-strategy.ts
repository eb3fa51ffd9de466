import type { AuthStrategy, Payload } from 'payload';
import type { ApiClient } from '../../../payload-types';
import { keyIn } from './api-key';
import { noteUse } from './note-use';
import { findHolder } from './stored-keys';

/** By the headers they came with: the door asks who it is, and Payload asks again for the same request. */
const recognised = new WeakMap<Headers, Promise<ApiClient | null>>();

/** `Authorization: Bearer vk_…`. Looked up on every request, so a revoked key is refused at once on every instance. */
export const apiKeyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const key = keyIn(headers);
    if (key === null) return { user: null };
    const asked = recognised.get(headers) ?? recognise(payload, key);
    recognised.set(headers, asked);
    const client = await asked;
    return { user: client && { ...client, collection: 'api-clients' } };
  },
};

async function recognise(payload: Payload, key: string): Promise<ApiClient | null> {
  const holder = await findHolder(payload.db.drizzle, key);
  if (holder === null) return null;
  noteUse(payload, holder.key);
  // Without hooks: what they add is for administrators.
  return payload.db.findOne<ApiClient>({
    collection: 'api-clients',
    where: { id: { equals: holder.client } },
  });
}
