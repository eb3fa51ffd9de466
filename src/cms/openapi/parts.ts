import type { Schema } from './stored-schemas';

/** What we write of OpenAPI 3.1; tests hold the whole document against its own schema. */
export interface Reference {
  readonly $ref: string;
}

type Content = Readonly<Record<string, { readonly schema: Schema | Reference }>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: true;
  readonly description?: string;
  readonly style?: 'deepObject';
  readonly explode?: true;
  readonly schema: Schema;
}

export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: Schema }>>;
  readonly content?: Content;
}
type Answers = Readonly<Record<number, Answer>>;

type Security = readonly Readonly<Record<string, readonly string[]>>[];

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: Security;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Answers;
}

export interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly get?: Operation;
  readonly post?: Operation;
  readonly patch?: Operation;
  readonly delete?: Operation;
}

export function component(name: string): Reference {
  return { $ref: `#/components/schemas/${name}` };
}

export function json(schema: Schema | Reference): Content {
  return { 'application/json': { schema } };
}

/** Everybody, and programs with a key or people too. */
export const openToAll: Security = [{}, { key: [] }, { login: [] }];
export const withAccount: Security = [{ key: [] }, { login: [] }];

export const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', bearerFormat: 'vk_…', description: 'The key of an API client.' },
  login: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>`, with the token that `POST /api/users/login` answers.',
  },
};

const reasons = {
  400: 'Something in the request is wrong; the message says what.',
  401: 'The key, the token or the password is not valid.',
  403: 'Not allowed.',
  404: 'Not there, or not for you.',
  409: 'It changed since it was read, or something uses it.',
  413: 'Too large.',
  422: 'The file has problems; all of them are listed.',
  429: 'Too many requests. `Retry-After` says for how many seconds to wait.',
} as const;

const retryAfter = { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } };

export function refusals(...statuses: (keyof typeof reasons)[]): Answers {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: reasons[status],
        content: json(component('Errors')),
        ...(status === 429 && { headers: retryAfter }),
      },
    ]),
  );
}

export const errors: Schema = {
  type: 'object',
  description: 'Why a request was refused. Some reasons carry more fields in `data`.',
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          message: { type: 'string' },
          name: { type: 'string' },
          data: {},
          path: { type: 'string' },
        },
        required: ['message'],
      },
    },
  },
  required: ['errors'],
};

const etag = {
  ETag: {
    description: 'Send it back as `If-None-Match` to be answered 304.',
    schema: { type: 'string' as const },
  },
};

export function answer(description: string, schema: Schema | Reference): Answer {
  return { description, content: json(schema) };
}

export const csvContent: Content = { 'text/csv': { schema: { type: 'string' } } };

export function csv(description: string): Answer {
  return { description, content: csvContent };
}

/** An answer that caches may keep, and the one for who has this edition already. */
export function taggedAnswer(description: string, schema: Schema | Reference): Answers {
  return {
    200: { ...answer(description, schema), headers: etag },
    304: { description: 'What you have is this edition.' },
  };
}
