import type { GraphQLFormattedError } from 'graphql';
import type { AfterErrorHook } from 'payload';
import { z } from 'zod';
import { rateLimitHeaders } from '../rate-limits/rate-limit-headers';

interface Answer {
  readonly status: number;
  readonly response: {
    readonly errors: { name?: string; message: string; data?: Record<string, unknown> }[];
  };
}

const limited = z.object({
  retryAfter: z.number(),
  limit: z.object({ name: z.string(), points: z.number(), duration: z.number() }).optional(),
});

const foreignKeyViolation = '23503';
const notOfItsKind = new Set(['22003', '22007', '22008', '22009', '22P02']);
const notOfKind = 'A value in the request is not of the kind its field holds.';
const noSuchFunction = '42883';
const syntaxError = '42601';
const noSuchOperator = 'A filter (where) uses an operator that the kind of its field does not know.';
/** U+0000: PostgreSQL holds it neither in a text nor in JSON. */
const cannotBeStored = new Set(['22021', '22P05']);

/**
 * Every refusal reaches the sender in its own words and with its fields. Payload decides by class what it may tell; in
 * a production build the route, the pages and the start-up are bundled apart, each with classes of its own, and its
 * answer to a refusal from another bundle is “An unknown error occurred”. What an error says of itself holds everywhere.
 */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = thrown(error);
  const headers = limitHeaders(cause);
  if (headers !== null) req.responseHeaders = headers;
  const answer = answerRefusal(cause) ?? answerDatabase(cause);
  if (answer === null) return undefined;
  return graphqlResult ? { ...answer, graphqlResult: inGraphql(graphqlResult, answer) } : answer;
};

/** Beside the place in the document that Payload has noted. */
function inGraphql(noted: GraphQLFormattedError, { status, response }: Answer): GraphQLFormattedError {
  const [{ name, message, data } = { message: noted.message }] = response.errors;
  return { ...noted, message, extensions: { name, data, statusCode: status } };
}

/** An error that names a status was meant for the sender; 500 is what an error has that names none. */
function answerRefusal(error: Error): Answer | null {
  if (!('status' in error) || typeof error.status !== 'number') return null;
  if (error.status === 500 || ('isPublic' in error && error.isPublic === false)) return null;
  const data =
    'data' in error && typeof error.data === 'object' && error.data ? { ...error.data } : undefined;
  const isAboutFields = data !== undefined && 'errors' in data;
  const name = isAboutFields ? 'ValidationError' : 'APIError';
  return {
    status: error.status,
    response: { errors: [{ name, message: error.message, ...(data ? { data } : {}) }] },
  };
}

function answerDatabase(error: Error): Answer | null {
  // Payload makes dates of what a filter on a date holds, whatever that is.
  if (error.message === 'Invalid time value') return refuse(notOfKind);
  const code = databaseCode(error);
  if (code === foreignKeyViolation) {
    return refuse('Something this document refers to does not exist (any more). Choose it again.');
  }
  if (code !== null && notOfItsKind.has(code)) return refuse(notOfKind);
  if (code === noSuchFunction && databaseWords(error).startsWith('operator does not exist'))
    return refuse(noSuchOperator);
  // Payload writes nothing where the operand of `contains` on a date should stand.
  if (code === syntaxError && isQuestion(error)) return refuse(noSuchOperator);
  if (code !== null && cannotBeStored.has(code))
    return refuse('The request holds a character that no text can hold (U+0000). Leave it out.');
  return null;
}

function refuse(message: string): Answer {
  return { status: 400, response: { errors: [{ message }] } };
}

/** Drizzle wraps what Postgres said. */
function databaseCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return databaseCode(error.cause);
}

/** Drizzle begins with the statement. */
function isQuestion({ message }: Error): boolean {
  return /^Failed query: select\b/.test(message);
}

function databaseWords(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? error.message : databaseWords(error.cause);
}

/** GraphQL wraps what was thrown. */
function thrown(error: Error): Error {
  return 'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
}

/** The limits are told by `too-many.ts`; whoever is over one has to know for how long. */
function limitHeaders(error: Error): Headers | null {
  const data = limited.safeParse('data' in error ? error.data : null).data;
  if (data === undefined) return null;
  const { limit, retryAfter } = data;
  const counted = limit ? rateLimitHeaders(limit, { left: 0, resetsIn: retryAfter }) : [];
  return new Headers([['Retry-After', String(retryAfter)], ...counted]);
}
