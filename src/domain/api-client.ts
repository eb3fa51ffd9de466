/** What becomes of a request that comes with one of a client's keys. */
export const clientStates = ['working', 'expired', 'revoked'] as const;
export type ClientState = (typeof clientStates)[number];

interface Client {
  readonly revoked?: boolean | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** Revoked counts for more: it was somebody's decision. A client expires at its moment, not after it. */
export function decideClientState({ revoked, expiresAt }: Client, now: Date): ClientState {
  if (revoked) return 'revoked';
  return expiresAt && new Date(expiresAt) <= now ? 'expired' : 'working';
}

const mostYears = 10;

/** Why a client cannot be given this date of expiry; null where it can. */
export function findExpiryProblem(moment: Date, now: Date): string | null {
  if (Number.isNaN(moment.getTime())) return 'This is no date.';
  if (moment <= now)
    return 'This is in the past: choose a later date. To stop a client that exists at once, tick “Revoked”.';
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYears);
  if (moment <= latest) return null;
  return `Choose a date within ${mostYears} years, or leave it empty for keys that do not expire.`;
}
