import { randomUUID } from 'node:crypto';
import type { PostgresAdapter } from '@payloadcms/db-postgres';

/**
 * Payload's own versions of these three swallow a failed COMMIT, so a write that Postgres never kept is answered with
 * 201. Here the transaction's own promise is kept, and `commitTransaction` is only as successful as it.
 */
export async function beginTransaction(
  this: PostgresAdapter,
  options?: PostgresAdapter['transactionOptions'],
) {
  await this.initializing;
  const id = randomUUID();
  const { drizzle } = this;
  await new Promise<void>((ready, failed) => {
    const settled = drizzle.transaction(
      (transaction) =>
        new Promise<void>((commit, rollback) => {
          this.sessions[id] = {
            db: transaction,
            resolve: () => {
              commit();
              return settled;
            },
            reject: () => {
              rollback(new RolledBack());
              return settled.catch(ignoreOwnRollback);
            },
          };
          ready();
        }),
      options || this.transactionOptions || undefined,
    );
    // Reached only while the transaction cannot begin; later failures belong to whoever commits.
    settled.catch(failed);
  });
  return id;
}

export async function commitTransaction(this: PostgresAdapter, incoming: TransactionId = '') {
  const session = takeSession(this, await incoming);
  await session?.resolve();
}

export async function rollbackTransaction(this: PostgresAdapter, incoming: TransactionId = '') {
  const session = takeSession(this, await incoming);
  await session?.reject();
}

type TransactionId = Promise<number | string> | number | string;

/** Ends at most once: nested operations share the transaction, and the first to fail ends it for all. */
function takeSession(adapter: PostgresAdapter, id: number | string) {
  const session = adapter.sessions[id];
  delete adapter.sessions[id];
  return session;
}

class RolledBack extends Error {}

/** A connection that died is rolled back by Postgres itself; the caller already has the error that led here. */
function ignoreOwnRollback(_reason: unknown): void {
  return;
}
