import { randomBytes } from 'node:crypto';

declare global {
  var verdictInternalToken: string | undefined;
}

/** Known to this process only: lets it, and nobody else, ask itself to regenerate a page. */
export function internalToken(): string {
  globalThis.verdictInternalToken ??= randomBytes(32).toString('hex');
  return globalThis.verdictInternalToken;
}

export const internalTokenHeader = 'x-verdict-internal';

/** Where this process answers itself: set by whatever serves it. */
export function internalOrigin(): string {
  return process.env.VERDICT_INTERNAL_ORIGIN ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;
}
