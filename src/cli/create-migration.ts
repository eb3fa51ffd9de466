import { openWithoutDatabase } from './open-without-database';
import { runCommand } from './run-command';

/** Compares the config with the newest snapshot in `migrations/`; no database is needed. */
runCommand(async () => {
  const migrationName = process.argv[2];
  if (migrationName === undefined || !/^[a-z0-9_-]+$/.test(migrationName)) {
    console.error(
      'Give the migration a name of small letters, digits and hyphens: npm run migration -- add-topics',
    );
    return 1;
  }
  const payload = await openWithoutDatabase();
  await payload.db.createMigration({ migrationName, payload, skipEmpty: true });
  return 0;
});
