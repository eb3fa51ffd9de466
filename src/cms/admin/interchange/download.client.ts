'use client';

import { toast } from '@payloadcms/ui';
import { z } from 'zod';

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const reasons = z.array(z.string());

/** Saves what an address answers as a file; a refusal is shown instead of being saved. */
export async function download(url: string, filename: string): Promise<void> {
  try {
    const response = await fetch(url, { credentials: 'include' });
    if (!response.ok) {
      const parsed = refusal.safeParse(await response.json().catch(() => null));
      throw new Error(parsed.data?.errors[0]?.message ?? `The server answered ${response.status}.`);
    }
    save(await response.blob(), filename);
    warn(response.headers.get('X-Left-Out'));
  } catch (error) {
    toast.error(`Nothing was exported. ${error instanceof Error ? error.message : String(error)}`);
  }
}

function save(content: Blob, filename: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function warn(leftOut: string | null): void {
  const list = reasons.parse(JSON.parse(decodeURIComponent(leftOut ?? '%5B%5D')));
  if (list.length > 0) toast.warning(`Left out of the file: ${list.join(' ')}`, { duration: 15_000 });
}
