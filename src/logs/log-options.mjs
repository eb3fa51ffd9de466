// @ts-check
import { stdSerializers } from 'pino';
import { redactor, removed } from './redact.mjs';
import { requestScope } from './request-scope.mjs';

/**
 * How every line of the log comes about, the server's own and Payload's alike: with the request it belongs to, and
 * without secrets.
 * @param {string} level
 * @param {Record<string, string | undefined>} settings
 * @returns {import('pino').LoggerOptions}
 */
export function logOptions(level, settings = process.env) {
  const redact = redactor(settings);
  return {
    level,
    mixin: () => {
      const scope = requestScope.getStore();
      return scope ? { requestId: scope.id } : {};
    },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: redact },
  };
}

/**
 * The values of a failed query may be anything that somebody stored.
 * @param {unknown} error
 */
function describeError(error) {
  if (!(error instanceof Error)) return error;
  const described = stdSerializers.err(error);
  return 'params' in described ? { ...described, params: removed } : described;
}
