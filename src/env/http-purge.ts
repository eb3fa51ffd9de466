import { z } from 'zod';
import { isWebAddress } from './addresses';
import { wholeNumber } from './whole-number';

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

/** A cache of somebody else's that is told by HTTP. */
export const httpPurgeVariables = {
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

type HttpPurgeValues = z.infer<z.ZodObject<typeof httpPurgeVariables>>;

export function listHttpPurgeProblems(values: HttpPurgeValues): [string, string][] {
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

export function httpPurge(values: HttpPurgeValues): EdgeHttpPurge | undefined {
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
