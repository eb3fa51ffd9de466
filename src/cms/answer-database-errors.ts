import type { AfterErrorHook } from 'payload';

const foreignKeyViolation = '23503';
const outOfRange = new Set(['22003', '22P02']);

/** Errors that the sender can mend, and that would otherwise be answered as a fault of ours. */
export const answerDatabaseErrors: AfterErrorHook = ({ error }) => {
  const code = databaseCode(error);
  if (code === foreignKeyViolation) {
    return refuse('Something this document refers to does not exist (any more). Choose it again.');
  }
  if (code !== null && outOfRange.has(code))
    return refuse('A value in the request is not of the kind its field holds.');
  return undefined;
};

function refuse(message: string) {
  return { status: 400, response: { errors: [{ message }] } };
}

/** Drizzle wraps what Postgres said. */
function databaseCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return databaseCode(error.cause);
}
