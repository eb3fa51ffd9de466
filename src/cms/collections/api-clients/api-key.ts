import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: there is nothing to guess. */
export function newKey(): string {
  return `vk_${randomBytes(32).toString('base64url')}`;
}

/** Which is also why the fingerprint needs no slow hash. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** As much of a key as tells it from others and opens nothing. */
export function startOf(key: string): string {
  return key.slice(0, 9);
}

/** The key in `Authorization: Bearer vk_…`; null for everything else, login tokens included. */
export function keyIn(headers: Headers): string | null {
  return /^Bearer +(vk_[\w-]{43}) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}
