import { getPayload, type Payload } from 'payload';
import config from '../../payload.config';
import { withPreparationLock } from './preparation-lock';
import { runMigrations } from './run-migrations';

/** Opens Payload on a database that is up to date. */
export function migrate(databaseUrl: string): Promise<Payload> {
  return withPreparationLock(databaseUrl, openUpToDate);
}

/** Only for whoever has the lock. */
export async function openUpToDate(): Promise<Payload> {
  const payload = await getPayload({ config, disableOnInit: true });
  await runMigrations(payload);
  return payload;
}
