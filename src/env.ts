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
  LOG_LEVEL: 'Set it to one of: silent, fatal, error, warn, info, debug, trace.',
};

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `is not between ${from} and ${to}`);

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

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
  })
  .refine(({ DATABASE_URL, PAYLOAD_SECRET }) => DATABASE_URL === undefined || PAYLOAD_SECRET !== undefined, {
    path: ['PAYLOAD_SECRET'],
    message: 'is missing, and an external database needs one',
    when: () => true,
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
  };
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

function parseAddress(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
