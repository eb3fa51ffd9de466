/** The session that somebody came with, which Payload's types know nothing of; programs and scripts have none. */
export function sidOf(user: object | null): string | null {
  return user && '_sid' in user && typeof user._sid === 'string' ? user._sid : null;
}
