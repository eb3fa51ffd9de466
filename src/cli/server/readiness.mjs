// @ts-check

/**
 * What is known of this process and of what it needs. `migrations` and `listener` are null where nothing can be said of
 * them: without the database, and in development, where nobody listens.
 * @typedef {{
 *   draining: boolean,
 *   database: boolean,
 *   migrations: import('./migrations.mjs').MigrationState | null,
 *   listener: { listening: boolean, lagSeconds: number } | null,
 *   overloaded: boolean,
 *   cachedPages: number,
 * }} Standing
 * @typedef {'ready' | 'degraded' | 'unready' | 'draining'} ReadinessStatus
 * @typedef {{ status: ReadinessStatus, reasons: string[] }} Readiness
 */

/** After so many seconds without news, readers may be shown what has been changed meanwhile. */
export const longestLagSeconds = 30;

/**
 * Whether to send requests here. `degraded` says yes: something is wrong, and pages can still be served. `unready` and
 * `draining` say no.
 * @param {Standing} standing
 * @returns {Readiness}
 */
export function decideReadiness(standing) {
  const reasons = listReasons(standing);
  if (standing.draining)
    return { status: 'draining', reasons: ['This instance is about to stop.', ...reasons] };
  if (!canServe(standing)) return { status: 'unready', reasons };
  return { status: reasons.length === 0 ? 'ready' : 'degraded', reasons };
}

/** @param {Standing} standing */
function canServe({ database, migrations, cachedPages }) {
  if (!database) return cachedPages > 0;
  return migrations === null || migrations.missing.length === 0;
}

/** @param {Standing} standing */
function listReasons({ database, migrations, listener, overloaded, cachedPages }) {
  const reasons = [];
  if (!database)
    reasons.push(
      cachedPages > 0
        ? 'The database does not answer; pages that were rendered before are served from memory.'
        : 'The database does not answer, and no page was rendered before.',
    );
  if (migrations !== null && migrations.missing.length > 0)
    reasons.push(`The database lacks ${countMigrations(migrations.missing)} of this version.`);
  if (listener !== null && !listener.listening) reasons.push('Changes are not being heard of.');
  if (listener !== null && listener.lagSeconds > longestLagSeconds)
    reasons.push(`What changed in the last ${Math.round(listener.lagSeconds)} seconds may not be shown yet.`);
  if (overloaded) reasons.push('There is more to do than gets done: the API is refused for now.');
  return reasons;
}

/** @param {readonly string[]} names */
export function countMigrations({ length }) {
  return length === 1 ? 'one migration' : `${length} migrations`;
}
