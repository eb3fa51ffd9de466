import { Client, DatabaseError } from 'pg';
import type { EnvironmentProblem } from '../env/environment-error';

const oldestVersion = 14;
const timeout = 5000;
/** Trusted ones: whoever may create a schema may create them. */
const extensions = ['pg_trgm', 'unaccent'];

/** Problems with a database that somebody else runs. */
export async function checkDatabase(databaseUrl: string): Promise<EnvironmentProblem[]> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: timeout,
    query_timeout: timeout,
  });
  client.on('error', () => undefined); // A connection lost after the answer is no news here.
  try {
    await client.connect();
    return await checkServer(client);
  } catch (error) {
    return [{ name: 'DATABASE_URL', ...explain(error, databaseUrl) }];
  } finally {
    await client.end();
  }
}

async function checkServer(client: Client): Promise<EnvironmentProblem[]> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            has_schema_privilege('public', 'CREATE') AS may_create, current_user AS name,
            has_database_privilege(current_database(), 'CREATE') AS may_create_schema, current_database() AS database,
            ARRAY(SELECT wanted FROM unnest($1::text[]) wanted
              WHERE wanted NOT IN (SELECT name FROM pg_available_extensions)) AS lacking`,
    [extensions],
  );
  const [{ version, may_create, may_create_schema, name, database, lacking }] = rows;
  const problems: EnvironmentProblem[] = [];
  if (version < oldestVersion) {
    const fix = `Use PostgreSQL ${oldestVersion} or newer.`;
    problems.push({ name: 'DATABASE_URL', problem: `leads to PostgreSQL ${version}, which is too old`, fix });
  }
  if (lacking.length > 0) {
    const fix =
      'Install its contrib modules (on Debian: postgresql-contrib); CREATE EXTENSION follows by itself.';
    problems.push({
      name: 'DATABASE_URL',
      problem: `leads to a server without ${lacking.join(' and ')}, which search needs`,
      fix,
    });
  }
  if (!may_create) {
    const fix = `Let it, with: GRANT CREATE ON SCHEMA public TO "${name}"`;
    problems.push({
      name: 'DATABASE_URL',
      problem: `names a user, ${name}, that may not create tables`,
      fix,
    });
  }
  if (!may_create_schema) {
    // The queue of scheduled work keeps its tables in a schema of its own.
    const fix = `Let it, with: GRANT CREATE ON DATABASE "${database}" TO "${name}"`;
    problems.push({
      name: 'DATABASE_URL',
      problem: `names a user, ${name}, that may not create a schema`,
      fix,
    });
  }
  return problems;
}

function explain(error: unknown, databaseUrl: string): Omit<EnvironmentProblem, 'name'> {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const place = `${hostname}:${port || 5432}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return {
      problem: `names a host, ${hostname}, that cannot be found`,
      fix: 'Check its spelling and the network.',
    };
  }
  if (code === 'ECONNREFUSED') {
    return {
      problem: `leads to ${place}, where nothing answers`,
      fix: 'Start PostgreSQL there, or correct host and port.',
    };
  }
  if (code === '28P01' || code === '28000') {
    return {
      problem: `is refused by the database for the user ${username}`,
      fix: 'Correct user and password.',
    };
  }
  if (code === '3D000') {
    const name = pathname.slice(1);
    return {
      problem: `names a database, ${name}, that does not exist`,
      fix: `Create it with: createdb ${name}`,
    };
  }
  const reason = error instanceof DatabaseError || error instanceof Error ? error.message : String(error);
  return {
    problem: `leads to ${place}, which cannot be used (${reason})`,
    fix: 'Check the address and the server.',
  };
}
