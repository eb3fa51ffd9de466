import { z } from 'zod';
import { checkOrigins, isOrigin, isPostgresAddress, isWebAddress } from './addresses';
import { httpPurgeVariables, listHttpPurgeProblems } from './http-purge';
import { listOf } from './list-of';
import { listMailProblems, mailVariables } from './mail';
import { listS3Problems, s3Variables } from './s3';
import { wholeNumber } from './whole-number';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export const variables = z
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
    ...mailVariables,
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
