import type { PostgresAdapter } from '@payloadcms/db-postgres';

/** What statements are sent to: Payload's own connections, or any other. */
export type Database = Pick<PostgresAdapter['drizzle'], 'execute'>;
