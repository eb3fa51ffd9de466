import type { PayloadRequest } from 'payload';

type ApiClient = Extract<NonNullable<PayloadRequest['user']>, { collection: 'api-clients' }>;

/** The client whose key was sent. Logins of people do not count here: an agent has a key of its own or is a visitor. */
export function clientOf({ user }: PayloadRequest): ApiClient | null {
  return user?.collection === 'api-clients' ? user : null;
}

/** Somebody meant to come with a key. As a visitor, an agent would only miss a tool and not know why. */
export function isDeadKey(req: PayloadRequest): boolean {
  return /^bearer\b/i.test(req.headers.get('authorization') ?? '') && clientOf(req) === null;
}
