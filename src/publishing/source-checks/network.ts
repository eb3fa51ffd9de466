import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address';

/** How sources are reached; tests put servers of their own in its place. */
export interface Network {
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  readonly isAllowed: (address: string) => boolean;
  /** Resolves when this host may be asked again. */
  readonly turn: (host: string) => Promise<void>;
  readonly timeoutMs: number;
  readonly userAgent: string;
}

/** The internet, each host at most once in two seconds. */
export function internet(siteUrl: string, gapMs = 2_000): Network {
  return {
    resolve: (host) => lookup(host, { all: true }),
    isAllowed: isPublicAddress,
    turn: hostTurns(gapMs),
    timeoutMs: 10_000,
    userAgent: `Mozilla/5.0 (compatible; Verdict source check; +${siteUrl})`,
  };
}

export function hostTurns(gapMs: number): Network['turn'] {
  const free = new Map<string, number>();
  return async (host) => {
    const now = Date.now();
    const at = Math.max(now, free.get(host) ?? 0);
    free.set(host, at + gapMs);
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  };
}
