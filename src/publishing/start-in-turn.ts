import { advisoryLocks, withAdvisoryLock } from './advisory-lock';

/**
 * Lets one instance after the other begin: pg-boss makes its queues without any order, and of instances that do so at the
 * same moment PostgreSQL ends all but one for a deadlock.
 */
export function startInTurn<Started>(databaseUrl: string, start: () => Promise<Started>): Promise<Started> {
  return withAdvisoryLock(
    {
      databaseUrl,
      lock: advisoryLocks.start,
      // What is lost with it is the turn, and nothing that the start rests on.
      onLost: ({ message }) => console.warn(`Starting: the database connection was lost (${message})`),
    },
    start,
  );
}
