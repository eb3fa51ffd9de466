import type { EdgeHttpPurge } from './http-purge';
import type { SmtpServer } from './mail';
import type { S3Bucket } from './s3';

/** Everything the outside may tell Verdict; `.env.example` explains each variable. */
export type Environment = {
  /** Undefined: an embedded PostgreSQL under `dataDir` is used, and the start commands fill this in. */
  databaseUrl: string | undefined;
  /** Undefined only without a database, where it is generated or, in a build, not needed. */
  payloadSecret: string | undefined;
  host: string;
  port: number;
  /** Public origin, without a slash at its end. */
  siteUrl: string;
  adminEmail: string;
  /** Undefined: the first start generates one and prints it once. */
  adminPassword: string | undefined;
  databasePoolMax: number;
  /** How many proxies in front of us may be believed about the reader's address; 0 believes none. */
  trustedProxies: number;
  chromiumPath: string | undefined;
  dataDir: string;
  logLevel: string;
  /** Undefined: mail is written to the log instead of being sent. */
  smtp: SmtpServer | undefined;
  emailFrom: { address: string; name: string };
  /** Undefined: no search engine is told of changes. */
  indexNow: { key: string; endpoint: string } | undefined;
  /** Requests to REST and GraphQL that one address may send without an account or a key. */
  apiRequestsPerMinute: number;
  /** Caches in front of us that are told what changed, as origins. */
  edgePurgeUrls: readonly string[];
  /** Where Prometheus may ask for counts; undefined: nowhere. */
  metrics: { host: string; port: number } | undefined;
  /** For how long requests are still taken after being asked to stop, so that load balancers notice. */
  drainSeconds: number;
  /** How late the event loop may be on average before the API is refused; 0: however late. */
  eventLoopLimitMs: number;
  /** What those are shown, so that they listen to nobody else. */
  edgePurgeToken: string | undefined;
  /** Undefined: there is no cache of somebody else's in front of us. */
  edgeHttpPurge: EdgeHttpPurge | undefined;
  /** Undefined: uploads are kept under `dataDir`. */
  s3: S3Bucket | undefined;
  /** Origins whose pages may use the API with a key and change things; `*` for all. Reading without a key is open. */
  corsOrigins: readonly string[];
  /** Whether webhooks may go to private addresses, and without TLS. */
  webhookAllowPrivate: boolean;
  /** Whether programs may ask GraphQL for its schema. */
  graphqlIntrospection: boolean;
};
