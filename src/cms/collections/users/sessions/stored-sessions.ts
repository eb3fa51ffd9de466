import { sql } from '@payloadcms/db-postgres';
import type { Session } from '../../../../publishing/session';

/** One login of an account, as its owner and administrators see it. */
export interface StoredSession {
  readonly id: string;
  readonly createdAt: string | null;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string;
  /** The network it was last used from, and what the browser calls itself; null until it is noted. */
  readonly place: string | null;
  readonly agent: string | null;
}

/** Those that work, the one used last first. */
export async function listSessions(session: Session, user: number): Promise<StoredSession[]> {
  const { rows } = await session.execute(sql`
    SELECT s.id, s.created_at, s.expires_at, n.last_used_at, n.place, n.agent
    FROM users_sessions s LEFT JOIN session_notes n ON n.id = s.id
    WHERE s._parent_id = ${user} AND s.expires_at > now() AND n.ended_at IS NULL
    ORDER BY COALESCE(n.last_used_at, s.created_at) DESC NULLS LAST, s.id`);
  return rows.map((row) => ({
    id: String(row.id),
    createdAt: moment(row.created_at),
    lastUsedAt: moment(row.last_used_at),
    expiresAt: moment(row.expires_at) ?? '',
    place: text(row.place),
    agent: text(row.agent),
  }));
}

interface Ended {
  readonly user: number;
  /** This one alone; all of them without it. */
  readonly only?: string | undefined;
  readonly except?: string | undefined;
}

/**
 * Ends sessions for good: Payload writes the whole list of an account's sessions anew when somebody signs in or saves,
 * and a list that was read before must not bring them back. The trigger on `users_sessions` sees to that. Returns how
 * many they were.
 */
export async function endSessions(session: Session, { user, only, except }: Ended): Promise<number> {
  const { rows } = await session.execute(sql`
    WITH ended AS (
      DELETE FROM users_sessions WHERE _parent_id = ${user}
        AND (${only ?? null}::varchar IS NULL OR id = ${only ?? null})
        AND (${except ?? null}::varchar IS NULL OR id <> ${except ?? null})
      RETURNING id
    )
    INSERT INTO session_notes (id, user_id, ended_at) SELECT id, ${user}, now() FROM ended
    ON CONFLICT (id) DO UPDATE SET ended_at = now() RETURNING id`);
  return rows.length;
}

function moment(value: unknown): string | null {
  return value === null || value === undefined ? null : new Date(String(value)).toISOString();
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
