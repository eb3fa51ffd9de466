'use client';

import { z } from 'zod';

export const sessionsShape = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string().nullable(),
      lastUsedAt: z.string().nullable(),
      expiresAt: z.string(),
      place: z.string().nullable(),
      agent: z.string().nullable(),
      isThisOne: z.boolean(),
    }),
  ),
});
export type AccountSession = z.output<typeof sessionsShape>['sessions'][number];

/** Null for whoever may not know, and while they cannot be had. */
export async function listAccountSessions(user: number): Promise<readonly AccountSession[] | null> {
  try {
    const response = await fetch(`/api/users/${user}/sessions`, { credentials: 'include' });
    return response.ok ? sessionsShape.parse(await response.json()).sessions : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
