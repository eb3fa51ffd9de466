import type { AuthStrategyResult, Payload } from 'payload';
import { noteSession } from './note-session';
import { sidOf } from './sid-of';

/** However often it is renewed: after a week somebody shows the password again. */
const longestMs = 7 * 24 * 3_600_000;

interface LoggedIn {
  readonly id: number;
  readonly sid: string;
  readonly begunAt: number;
}

/** Payload knows a session by its last moment only. Here it has a longest life, and a last use. */
export function watchSessions(payload: Payload): void {
  payload.authStrategies = payload.authStrategies.map((strategy) =>
    strategy.name === 'local-jwt'
      ? {
          ...strategy,
          authenticate: async (asked) => {
            const result = await strategy.authenticate(asked);
            const login = loginOf(result);
            if (login === null) return result;
            if (Date.now() - login.begunAt > longestMs) return { user: null };
            noteSession(payload, { id: login.sid, user: login.id, headers: asked.headers });
            return result;
          },
        }
      : strategy,
  );
}

function loginOf({ user }: AuthStrategyResult): LoggedIn | null {
  const sid = sidOf(user);
  if (user?.collection !== 'users' || sid === null) return null;
  const session = user.sessions?.find(({ id }) => id === sid);
  return { id: user.id, sid, begunAt: session?.createdAt ? new Date(session.createdAt).getTime() : 0 };
}
