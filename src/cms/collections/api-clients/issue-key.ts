import { createHash, randomBytes } from 'node:crypto';
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';

/** 256 random bits need no slow hash: there is nothing to guess. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

export const issueKey: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation !== 'create') return data;
  const key = `vk_${randomBytes(32).toString('base64url')}`;
  context.issuedKey = key;
  return { ...data, keyStart: key.slice(0, 9), keyHash: fingerprint(key) };
};

/** The only moment at which the key itself is known. */
export const showKeyOnce: CollectionAfterChangeHook = ({ context, doc, operation }) =>
  operation === 'create' ? { ...doc, key: context.issuedKey } : doc;
