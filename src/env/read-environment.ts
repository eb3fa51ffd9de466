import type { z } from 'zod';
import { defaultOrigin, parseOrigins } from './addresses';
import type { Environment } from './environment';
import { EnvironmentError, type EnvironmentProblem } from './environment-error';
import { fixes } from './fixes';
import { httpPurge } from './http-purge';
import { listOf } from './list-of';
import { parseSender, smtpServer } from './mail';
import { s3Bucket } from './s3';
import { variables } from './variables';

/** @throws {EnvironmentError} with every problem found. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = variables.safeParse(withoutEmpty(source));
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map(toProblem));
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    payloadSecret: values.PAYLOAD_SECRET,
    host: values.HOST,
    port: values.PORT,
    siteUrl: values.SITE_URL ? new URL(values.SITE_URL).origin : defaultOrigin(values.HOST, values.PORT),
    adminEmail: values.ADMIN_EMAIL,
    adminPassword: values.ADMIN_PASSWORD,
    databasePoolMax: values.DATABASE_POOL_MAX,
    trustedProxies: values.TRUST_PROXY,
    chromiumPath: values.CHROMIUM_PATH,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    smtp: smtpServer(values),
    emailFrom: parseSender(values.EMAIL_FROM ?? '') ?? { address: 'verdict@localhost', name: 'Verdict' },
    indexNow: values.INDEXNOW_KEY
      ? { key: values.INDEXNOW_KEY, endpoint: values.INDEXNOW_ENDPOINT }
      : undefined,
    apiRequestsPerMinute: values.API_REQUESTS_PER_MINUTE,
    edgePurgeUrls: listOf(values.EDGE_PURGE_URLS).map((url) => new URL(url).origin),
    metrics: values.METRICS_PORT ? { host: values.METRICS_HOST, port: values.METRICS_PORT } : undefined,
    drainSeconds: values.DRAIN_SECONDS,
    eventLoopLimitMs: values.EVENT_LOOP_LIMIT_MS,
    edgePurgeToken: values.EDGE_PURGE_TOKEN,
    edgeHttpPurge: httpPurge(values),
    s3: s3Bucket(values),
    corsOrigins: parseOrigins(values.CORS_ORIGINS ?? ''),
    webhookAllowPrivate: values.WEBHOOK_ALLOW_PRIVATE === 'true',
    graphqlIntrospection: values.GRAPHQL_INTROSPECTION === 'true',
  };
}

/** `PORT=` in a `.env` or compose file means "not set". */
function withoutEmpty(source: Record<string, string | undefined>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && value.trim() !== '') set[name] = value;
  }
  return set;
}

function toProblem(issue: z.core.$ZodIssue): EnvironmentProblem {
  const name = String(issue.path[0]);
  return { name, problem: issue.message, fix: fixes[name] ?? 'See .env.example.' };
}
