'use client';

import { z } from 'zod';

export const keysShape = z.object({
  keys: z.array(
    z.object({
      id: z.number(),
      keyStart: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
      expiresAt: z.string().nullable(),
    }),
  ),
});
export type ClientKey = z.output<typeof keysShape>['keys'][number];

/** Those that work, the newest first; null while they cannot be had. */
export async function listClientKeys(client: number): Promise<readonly ClientKey[] | null> {
  try {
    const response = await fetch(`/api/api-clients/${client}/keys`, { credentials: 'include' });
    return response.ok ? keysShape.parse(await response.json()).keys : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
