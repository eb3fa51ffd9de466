import { z } from 'zod';

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

export type EdgeHttpPurge = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
  prefixBody: string;
  batch: number;
  /** 0: as many as there are. */
  perMinute: number;
};

export type S3Bucket = {
  bucket: string;
  region: string;
  /** Undefined: Amazon's own. */
  endpoint: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
  /** Whether the bucket is named in the path rather than in the host. */
  forcePathStyle: boolean;
};

export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise the connection is upgraded where the server offers it. */
  secure: boolean;
  user: string | undefined;
  password: string | undefined;
};

export type EnvironmentProblem = { name: string; problem: string; fix: string };

/** Carries every problem at once, so that nobody has to mend them one start at a time. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly EnvironmentProblem[]) {
    super(problems.map(({ name, problem, fix }) => `${name} ${problem}. ${fix}`).join('\n'));
    this.name = 'EnvironmentError';
  }
}

const fixes: Record<string, string> = {
  DATABASE_URL:
    'Write it as postgres://user:password@host:5432/database, or leave it out to use the embedded one.',
  PAYLOAD_SECRET:
    'Set it to a random text of 32 characters or more, for example from `openssl rand -hex 32`.',
  HOST: 'Set it to the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  PORT: 'Set it to a free port from 1 to 65535, such as 3000.',
  SITE_URL: 'Set it to the origin that readers see, such as https://compare.example.org, without a path.',
  ADMIN_EMAIL: 'Set it to the e-mail address of the first administrator.',
  ADMIN_PASSWORD: 'Choose one of 12 characters or more, or leave it out to have one generated.',
  DATABASE_POOL_MAX: 'Set it to a whole number from 5 to 200, such as 10.',
  TRUST_PROXY: 'Set it to the number of proxies in front of the app, such as 1, or to 0.',
  SMTP_URL: 'Write it as smtp://user:password@host:587, or smtps://… for TLS from the start.',
  SMTP_HOST: 'Set it to the name of the mail server, such as mail.example.org, or use SMTP_URL alone.',
  SMTP_PORT: 'Set it to the port of the mail server, such as 587, or 465 for TLS from the start.',
  SMTP_USER: 'Set SMTP_HOST, SMTP_USER and SMTP_PASSWORD together.',
  SMTP_PASSWORD: 'Set SMTP_HOST, SMTP_USER and SMTP_PASSWORD together.',
  EMAIL_FROM: 'Write it as Verdict <verdict@example.org>, or as an address alone.',
  INDEXNOW_KEY:
    'Choose 8 to 128 letters, digits and hyphens, or leave it out to tell no search engine of changes.',
  INDEXNOW_ENDPOINT: 'Set it to an address such as https://api.indexnow.org/indexnow, or leave it out.',
  WEBHOOK_ALLOW_PRIVATE: 'Set it to true or false.',
  GRAPHQL_INTROSPECTION: 'Set it to true or false, or leave it out.',
  API_REQUESTS_PER_MINUTE: 'Set it to a whole number from 10 to 1000000, such as 600.',
  EDGE_PURGE_URLS: 'List origins such as http://varnish:6081, with commas between them, or leave it out.',
  METRICS_PORT: 'Set it to a free port from 1 to 65535, such as 9464, or leave it out to count nothing.',
  METRICS_HOST: 'Set it to the address to listen on, such as 127.0.0.1, or 0.0.0.0 inside a container.',
  DRAIN_SECONDS: 'Set it to a whole number from 0 to 300, such as 10.',
  EVENT_LOOP_LIMIT_MS: 'Set it to a whole number of milliseconds, such as 1000, or to 0 to refuse nothing.',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'Set it to an address such as http://collector:4318, or leave it out.',
  EDGE_PURGE_TOKEN: 'Set it to a random text of 16 characters or more, the same as in the cache.',
  EDGE_HTTP_PURGE_URL: 'Set it to the address of the purge call, such as https://cdn.example.org/purge.',
  EDGE_HTTP_PURGE_METHOD: 'Set it to POST, PUT, DELETE or PURGE.',
  EDGE_HTTP_PURGE_HEADERS:
    'Write it as Name: value, with a semicolon between several; {token} stands for EDGE_HTTP_PURGE_TOKEN.',
  EDGE_HTTP_PURGE_TOKEN: 'Set it to the key that the cache gave you, or take {token} out of the headers.',
  EDGE_HTTP_PURGE_BODY: 'Write JSON in which {keys} or {urls} stands for a list, such as {"tags":{keys}}.',
  EDGE_HTTP_PURGE_PREFIX_BODY:
    'Write JSON in which {prefixes} stands for a list, such as {"prefixes":{prefixes}}.',
  EDGE_HTTP_PURGE_BATCH: 'Set it to a whole number from 1 to 500, such as 30.',
  EDGE_HTTP_PURGE_PER_MINUTE: 'Set it to a whole number up to 6000, or to 0 for no limit.',
  SURROGATE_KEY_HEADER: 'Set it to the header that the cache reads, such as Surrogate-Key or Cache-Tag.',
  S3_BUCKET: 'Set it to the name of the bucket, or leave out everything that begins with S3_.',
  S3_REGION: 'Set it to the region of the bucket, such as eu-central-1.',
  S3_ENDPOINT: 'Set it to an origin such as https://s3.example.org, or leave it out for Amazon.',
  S3_ACCESS_KEY_ID: 'Set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.',
  S3_SECRET_ACCESS_KEY: 'Set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.',
  S3_FORCE_PATH_STYLE: 'Set it to true or false.',
  CORS_ORIGINS:
    'List origins such as https://app.example.org, separated by commas, or write * alone for every one.',
  LOG_LEVEL: 'Set it to one of: silent, fatal, error, warn, info, debug, trace.',
};

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `is not between ${from} and ${to}`);

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** A cache of somebody else's that is told by HTTP. */
const httpPurgeVariables = {
  EDGE_HTTP_PURGE_URL: z.string().refine(isWebAddress, 'is not a web address').optional(),
  EDGE_HTTP_PURGE_METHOD: z.enum(['POST', 'PUT', 'DELETE', 'PURGE'], 'is not a method').default('POST'),
  EDGE_HTTP_PURGE_HEADERS: z
    .string()
    .refine((value) => parseHeaders(value, '') !== null, 'is not a list of headers')
    .default('Authorization: Bearer {token}'),
  EDGE_HTTP_PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'cannot be sent in a header')
    .optional(),
  EDGE_HTTP_PURGE_BODY: z
    .string()
    .refine(isJsonWith(['keys', 'urls']), 'is not JSON with a list')
    .optional(),
  EDGE_HTTP_PURGE_PREFIX_BODY: z
    .string()
    .refine(isJsonWith(['prefixes']), 'is not JSON with a list')
    .optional(),
  EDGE_HTTP_PURGE_BATCH: wholeNumber(1, 500).default(30),
  EDGE_HTTP_PURGE_PER_MINUTE: wholeNumber(0, 6_000).default(0),
  SURROGATE_KEY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'is not the name of a header')
    .optional(),
};

const s3Variables = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not a region')
    .default('us-east-1'),
  S3_ENDPOINT: z.string().refine(isOrigin, 'is not an origin').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: z.enum(['true', 'false'], 'is neither true nor false').optional(),
};

const variables = z
  .object({
    DATABASE_URL: z
      .string()
      .refine(isPostgresAddress, 'is not the address of a PostgreSQL database')
      .optional(),
    PAYLOAD_SECRET: z.string().min(32, 'is shorter than 32 characters').optional(),
    HOST: z.string().regex(/^\S+$/, 'contains spaces').default('127.0.0.1'),
    PORT: wholeNumber(1, 65535).default(3000),
    SITE_URL: z.string().refine(isOrigin, 'is not the origin of a site').optional(),
    ADMIN_EMAIL: z.email('is not an e-mail address').default('admin@example.com'),
    ADMIN_PASSWORD: z.string().min(12, 'is shorter than 12 characters').optional(),
    DATABASE_POOL_MAX: wholeNumber(5, 200).default(10),
    TRUST_PROXY: wholeNumber(0, 10).default(0),
    CHROMIUM_PATH: z.string().optional(),
    DATA_DIR: z.string().default('.data'),
    LOG_LEVEL: z.enum(logLevels, 'is not a level that is known').default('info'),
    SMTP_URL: z.string().refine(isMailServer, 'is not the address of a mail server').optional(),
    SMTP_HOST: z
      .string()
      .regex(/^[^\s:/@]+$/, 'is not the name of a server')
      .optional(),
    SMTP_PORT: wholeNumber(1, 65535).optional(),
    SMTP_USER: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    INDEXNOW_KEY: z
      .string()
      .regex(/^[A-Za-z0-9-]{8,128}$/, 'is not a key that IndexNow takes')
      .optional(),
    INDEXNOW_ENDPOINT: z
      .string()
      .refine(isWebAddress, 'is not a web address')
      .default('https://api.indexnow.org/indexnow'),
    WEBHOOK_ALLOW_PRIVATE: z.enum(['true', 'false'], 'is neither true nor false').default('false'),
    GRAPHQL_INTROSPECTION: z.enum(['true', 'false'], 'is neither true nor false').optional(),
    API_REQUESTS_PER_MINUTE: wholeNumber(10, 1_000_000).default(600),
    EDGE_PURGE_URLS: z
      .string()
      .refine((value) => listOf(value).every(isOrigin), 'names something that is not an origin')
      .default(''),
    METRICS_PORT: wholeNumber(1, 65535).optional(),
    METRICS_HOST: z.string().regex(/^\S+$/, 'contains spaces').default('127.0.0.1'),
    DRAIN_SECONDS: wholeNumber(0, 300).default(0),
    EVENT_LOOP_LIMIT_MS: wholeNumber(0, 60_000).default(1000),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isWebAddress, 'is not a web address').optional(),
    EDGE_PURGE_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'is shorter than 16 characters, or cannot be sent in a header')
      .optional(),
    ...httpPurgeVariables,
    ...s3Variables,
    CORS_ORIGINS: z.string().superRefine(checkOrigins).optional(),
    EMAIL_FROM: z
      .string()
      .refine((value) => parseSender(value) !== null, 'is not an e-mail address')
      .optional(),
  })
  .refine(({ DATABASE_URL, PAYLOAD_SECRET }) => DATABASE_URL === undefined || PAYLOAD_SECRET !== undefined, {
    path: ['PAYLOAD_SECRET'],
    message: 'is missing, and an external database needs one',
    when: () => true,
  })
  .superRefine((values, context) => {
    const problems = [
      ...listMailProblems(values),
      ...listHttpPurgeProblems(values),
      ...listS3Problems(values),
    ];
    for (const [name, message] of problems) {
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

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

type HttpPurgeValues = z.infer<z.ZodObject<typeof httpPurgeVariables>>;

function listHttpPurgeProblems(values: HttpPurgeValues): [string, string][] {
  const { EDGE_HTTP_PURGE_URL: url, EDGE_HTTP_PURGE_BODY: body = '' } = values;
  const token = values.EDGE_HTTP_PURGE_TOKEN;
  if (url === undefined)
    return token || body ? [['EDGE_HTTP_PURGE_URL', 'is missing, and others beside it are set']] : [];
  const byKeys = url.includes('{key}') || body.includes('{keys}');
  const problems: [string, string][] = [];
  if (!byKeys && body === '') problems.push(['EDGE_HTTP_PURGE_BODY', 'is missing']);
  if (!byKeys && body !== '' && !values.EDGE_HTTP_PURGE_PREFIX_BODY)
    problems.push(['EDGE_HTTP_PURGE_PREFIX_BODY', 'is missing, and addresses alone are not enough']);
  if (byKeys && !values.SURROGATE_KEY_HEADER)
    problems.push(['SURROGATE_KEY_HEADER', 'is missing, and without it no answer has keys']);
  if (values.EDGE_HTTP_PURGE_HEADERS.includes('{token}') && !token)
    problems.push(['EDGE_HTTP_PURGE_TOKEN', 'is missing, and the headers need it']);
  return problems;
}

function httpPurge(values: HttpPurgeValues): EdgeHttpPurge | undefined {
  if (values.EDGE_HTTP_PURGE_URL === undefined) return undefined;
  return {
    url: values.EDGE_HTTP_PURGE_URL,
    method: values.EDGE_HTTP_PURGE_METHOD,
    headers: parseHeaders(values.EDGE_HTTP_PURGE_HEADERS, values.EDGE_HTTP_PURGE_TOKEN ?? '') ?? {},
    body: values.EDGE_HTTP_PURGE_BODY ?? '',
    prefixBody: values.EDGE_HTTP_PURGE_PREFIX_BODY ?? '',
    batch: values.EDGE_HTTP_PURGE_BATCH,
    perMinute: values.EDGE_HTTP_PURGE_PER_MINUTE,
  };
}

/** `Name: value; Other: value`, or null where it is not that. */
function parseHeaders(value: string, token: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  for (const part of value.split(';').filter((text) => text.trim() !== '')) {
    const [, name, content] = /^\s*([A-Za-z0-9-]+)\s*:\s*([\x20-\x7e]*?)\s*$/.exec(part) ?? [];
    if (name === undefined || content === undefined) return null;
    headers[name] = content.replace('{token}', () => token);
  }
  return headers;
}

/** JSON once lists stand in the places of one of these names. */
function isJsonWith(names: readonly string[]): (value: string) => boolean {
  return (value) => {
    const name = names.find((known) => value.includes(`{${known}}`));
    if (name === undefined) return false;
    try {
      JSON.parse(value.replace(`{${name}}`, '[]'));
      return true;
    } catch {
      return false;
    }
  };
}

type S3Values = z.infer<z.ZodObject<typeof s3Variables>>;

function listS3Problems(values: S3Values): [string, string][] {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT } = values;
  const together = { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  if (Object.values({ ...together, S3_ENDPOINT }).every((value) => value === undefined)) return [];
  return Object.entries(together)
    .filter(([, value]) => value === undefined)
    .map(([name]) => [name, 'is missing, and other settings of S3 are there']);
}

function s3Bucket(values: S3Values): S3Bucket | undefined {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return {
    bucket: S3_BUCKET,
    region: values.S3_REGION,
    endpoint: values.S3_ENDPOINT,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    // Most that are not Amazon's have one name for all their buckets.
    forcePathStyle: (values.S3_FORCE_PATH_STYLE ?? String(values.S3_ENDPOINT !== undefined)) === 'true',
  };
}

type MailValues = {
  SMTP_URL?: string | undefined;
  SMTP_HOST?: string | undefined;
  SMTP_PORT?: number | undefined;
  SMTP_USER?: string | undefined;
  SMTP_PASSWORD?: string | undefined;
  EMAIL_FROM?: string | undefined;
};

/** Names and what is wrong with them together; a value that is wrong by itself is told elsewhere. */
function listMailProblems(values: MailValues): [string, string][] {
  const { SMTP_URL, SMTP_HOST, SMTP_USER, SMTP_PASSWORD, EMAIL_FROM } = values;
  const parts = ['SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD'] as const;
  const idle = parts.filter((name) => values[name] !== undefined && SMTP_HOST === undefined);
  return [
    ...(SMTP_URL && SMTP_HOST
      ? [['SMTP_HOST', 'names a mail server, and SMTP_URL names one, too'] as [string, string]]
      : []),
    ...idle.map((name): [string, string] => [name, 'has no effect without SMTP_HOST']),
    ...(SMTP_HOST && (SMTP_USER === undefined) !== (SMTP_PASSWORD === undefined)
      ? [
          [SMTP_USER ? 'SMTP_PASSWORD' : 'SMTP_USER', 'is missing, and the other one is set'] as [
            string,
            string,
          ],
        ]
      : []),
    ...((SMTP_URL || SMTP_HOST) && !EMAIL_FROM
      ? [['EMAIL_FROM', 'is missing, and mail needs a sender'] as [string, string]]
      : []),
  ];
}

function smtpServer({
  SMTP_URL,
  SMTP_HOST,
  SMTP_PORT,
  SMTP_USER,
  SMTP_PASSWORD,
}: MailValues): SmtpServer | undefined {
  if (SMTP_URL) return parseMailServer(SMTP_URL) ?? undefined;
  if (!SMTP_HOST) return undefined;
  const port = SMTP_PORT ?? 587;
  return { host: SMTP_HOST, port, secure: port === 465, user: SMTP_USER, password: SMTP_PASSWORD };
}

/** An address listens on every interface when it names none; a browser needs one that it can open. */
function defaultOrigin(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
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

function isPostgresAddress(value: string): boolean {
  const address = parseAddress(value);
  return address !== null && /^postgres(ql)?:$/.test(address.protocol) && address.pathname.length > 1;
}

function isOrigin(value: string): boolean {
  const address = parseAddress(value);
  if (address === null || !/^https?:$/.test(address.protocol)) return false;
  return address.pathname === '/' && address.search === '' && address.hash === '' && address.username === '';
}

/** As browsers send them: without a slash at the end, and a port only where it is not the usual one. */
function parseOrigins(value: string): readonly string[] {
  const listed = listOf(value).map((origin) => (origin === '*' ? origin : new URL(origin).origin));
  return [...new Set(listed)];
}

function checkOrigins(value: string, context: z.RefinementCtx): void {
  const listed = listOf(value);
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  if (listed.length > 1 && listed.includes('*')) refuse('names every origin (*) and others beside it');
  for (const origin of listed)
    if (origin !== '*' && (origin.includes('*') || !isOrigin(origin)))
      refuse(`holds ${JSON.stringify(origin)}, which is not an origin`);
}

function listOf(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(parseAddress(value)?.protocol ?? '');
}

function parseAddress(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

function isMailServer(value: string): boolean {
  return parseMailServer(value) !== null;
}

function parseMailServer(value: string): SmtpServer | null {
  const address = parseAddress(value);
  if (address === null || !/^smtps?:$/.test(address.protocol) || address.hostname === '') return null;
  const secure = address.protocol === 'smtps:';
  const user = decode(address.username);
  const password = decode(address.password);
  if (user === null || password === null) return null;
  return {
    host: address.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: address.port ? Number(address.port) : secure ? 465 : 587,
    secure,
    user: user || undefined,
    password: user ? password : undefined,
  };
}

/** Null where a % stands for nothing. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** `Name <address>` or the address alone. */
function parseSender(value: string): { address: string; name: string } | null {
  const [, name = '', bracketed] = /^([^<>\r\n]*)<([^<>]+)>$/.exec(value.trim()) ?? [];
  const address = (bracketed ?? value).trim();
  if (!z.email().safeParse(address).success) return null;
  return { address, name: name.trim().replace(/^"(.*)"$/, '$1') || 'Verdict' };
}
