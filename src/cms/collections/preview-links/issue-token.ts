import { createHash, randomBytes } from 'node:crypto';
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';

/** 256 random bits need no slow hash: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export const issueToken: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation !== 'create') return data;
  const token = randomBytes(32).toString('base64url');
  context.previewToken = token;
  return { ...data, tokenHash: hashToken(token) };
};

/** The only moment at which the token itself is known. */
export const showTokenOnce: CollectionAfterChangeHook = ({ context, doc, operation }) =>
  operation === 'create' ? { ...doc, token: context.previewToken } : doc;
