/**
 * Held by whoever changes tables, a migration or a restore. Any number will do, as long as every instance asks for the
 * same one.
 */
export const migrationLock = 7_265_100;
