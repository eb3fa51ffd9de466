import { z } from 'zod';
import { isOrigin } from './addresses';

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

export const s3Variables = {
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

type S3Values = z.infer<z.ZodObject<typeof s3Variables>>;

export function listS3Problems(values: S3Values): [string, string][] {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT } = values;
  const together = { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  if (Object.values({ ...together, S3_ENDPOINT }).every((value) => value === undefined)) return [];
  return Object.entries(together)
    .filter(([, value]) => value === undefined)
    .map(([name]) => [name, 'is missing, and other settings of S3 are there']);
}

export function s3Bucket(values: S3Values): S3Bucket | undefined {
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
