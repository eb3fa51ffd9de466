export const mostPreviewDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

interface Link {
  readonly expiresAt: string;
  readonly revokedAt?: string | null | undefined;
}

/** Whether a link opens anything at this moment. */
export function isOpen({ expiresAt, revokedAt }: Link, now: Date): boolean {
  return !revokedAt && new Date(expiresAt) > now;
}

/** What is wrong with the end that somebody wants a link to have; null when nothing is. */
export function checkExpiry(expiresAt: unknown, now: Date): string | null {
  const end = new Date(typeof expiresAt === 'string' || expiresAt instanceof Date ? expiresAt : Number.NaN);
  if (Number.isNaN(end.getTime())) return 'Say until when the link works.';
  if (end <= now) return 'That moment has passed. Choose a later one.';
  const latest = now.getTime() + mostPreviewDays * dayMs;
  return end.getTime() > latest + 60_000 ? `A link works for at most ${mostPreviewDays} days.` : null;
}

/** Days from now, as a moment. */
export function expiryAfterDays(days: number, now: Date): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
