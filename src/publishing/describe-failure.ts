const problems: Record<string, string> = {
  ENOTFOUND: 'its name does not exist',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke off the connection',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
};

/** Why a request got no answer, in an editor's words. */
export function describeFailure(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'it did not answer';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isTimeout = code === 'ABORT_ERR' || error.name === 'AbortError' || error.name === 'TimeoutError';
  if (isTimeout) return `it did not answer within ${timeoutMs / 1000} seconds`;
  return problems[code] ?? `it did not answer properly${code === '' ? '' : ` (${code})`}`;
}
