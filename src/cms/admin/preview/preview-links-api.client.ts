'use client';

import { useConfig } from '@payloadcms/ui';
import { z } from 'zod';
import { isOpen } from '../../../domain/preview-link';
import { sharedPreviewEntryPath } from '../../../paths';

export interface DocumentReference {
  readonly relationTo: string;
  readonly value: number;
}

const link = z.object({
  id: z.number(),
  label: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullish(),
});
const links = z.object({ docs: z.array(link) });
const made = z.object({ doc: z.object({ token: z.string() }) });
const refused = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        data: z.object({ errors: z.array(z.object({ message: z.string() })) }).nullish(),
      }),
    )
    .min(1),
});
export type PreviewLink = z.infer<typeof link>;

/** Throws errors whose messages are for the person at the screen. */
export function usePreviewLinks({ relationTo, value }: DocumentReference) {
  const { config } = useConfig();
  const url = `${config.routes.api}/preview-links`;
  const ask = async (path: string, method: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      credentials: 'include',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    });
    const answered: unknown = await answer.json();
    if (!answer.ok) throw new Error(reasonIn(answered));
    return answered;
  };
  return {
    list: async (): Promise<readonly PreviewLink[]> => {
      const where = `where[document.relationTo][equals]=${relationTo}&where[document.value][equals]=${value}`;
      const { docs } = links.parse(await ask(`?depth=0&limit=100&sort=-createdAt&${where}`, 'GET'));
      return docs.filter((candidate) => isOpen(candidate, new Date()));
    },
    /** The address to hand out; it is never shown again. */
    make: async (label: string, expiresAt: string): Promise<string> => {
      const { doc } = made.parse(
        await ask('?depth=0', 'POST', { label, expiresAt, document: { relationTo, value } }),
      );
      return `${window.location.origin}${sharedPreviewEntryPath}#${doc.token}`;
    },
    revoke: async (id: number): Promise<void> => {
      await ask(`/${id}?depth=0`, 'PATCH', { revokedAt: new Date().toISOString() });
    },
  };
}

function reasonIn(answered: unknown): string {
  const parsed = refused.safeParse(answered);
  if (!parsed.success) return 'That did not work. Try again in a moment.';
  const [error] = parsed.data.errors;
  return (
    error?.data?.errors.map(({ message }) => message).join(' ') || error?.message || 'That did not work.'
  );
}
