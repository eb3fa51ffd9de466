import { createHash, timingSafeEqual } from 'node:crypto';
import type { Preview } from '../domain/preview';
import { isOpen } from '../domain/preview-link';
import { findPreviewForGuest } from './find-preview';
import { payloadInstance } from './payload';

interface SharedPreview {
  readonly preview: Preview;
  readonly expiresAt: string;
}

/** What a link shows now. Looked up on every visit, so that a revoked link stops at once, cookie or not. */
export async function findSharedPreview(linkId: number, token: string): Promise<SharedPreview | null> {
  const payload = await payloadInstance();
  const link = await payload.findByID({
    collection: 'preview-links',
    id: linkId,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: true,
  });
  if (!link || !isOpen(link, new Date()) || !isTokenOf(link.tokenHash, token)) return null;
  // Nothing, once the document is deleted for good.
  const document: Partial<typeof link.document> = link.document ?? {};
  if (!document.relationTo || typeof document.value !== 'number') return null;
  const preview = await findPreviewForGuest({ collection: document.relationTo, id: document.value });
  return preview && { preview, expiresAt: link.expiresAt };
}

function isTokenOf(hash: string | null | undefined, token: string): boolean {
  const given = createHash('sha256').update(token).digest();
  const kept = Buffer.from(hash ?? '', 'hex');
  return kept.length === given.length && timingSafeEqual(kept, given);
}
