declare global {
  /**
   * When the database last failed this process, by `performance.now()`, and how. Routes, pages and the server around
   * them are bundled apart; only `globalThis` is common to them. Whoever failed to answer since then may put it down
   * to that.
   */
  var verdictDatabaseAway: { readonly at: number; readonly reason: string } | undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refuses connections: it is not running, or not at this address',
  ECONNRESET: 'it broke off the connection',
  EPIPE: 'it broke off the connection',
  ENOTFOUND: 'the name of its server does not exist',
  EAI_AGAIN: 'the name of its server could not be looked up',
  EHOSTUNREACH: 'its server cannot be reached over the network',
  ENETUNREACH: 'its server cannot be reached over the network',
  ETIMEDOUT: 'it does not answer in time',
  '25P03': 'it closed a connection that stood still',
  '53100': 'its disk is full',
  '53200': 'it is out of memory',
  '53300': 'all its connections are taken',
  '57014': 'it took too long to answer',
  '57P01': 'it is being stopped',
  '57P02': 'it crashed',
  '57P03': 'it is starting or stopping',
};

/** Notes a failure to connect, whatever the reason. */
export function noteOutage(error: unknown): void {
  globalThis.verdictDatabaseAway = { at: performance.now(), reason: reasonOf(error) };
}

/** Notes what the server said, if that is about itself and not about the statement. */
export function noteComplaint(error: unknown): void {
  if (isAboutServer(codeOf(error))) noteOutage(error);
}

/** Classes 53, 57 and 58: it lacks something, was stopped, or cannot read or write its files. */
function isAboutServer(code: string): boolean {
  return /^(?:53|57|58)/.test(code) || code === '25P03';
}

function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error)];
  if (known !== undefined) return known;
  const words = error instanceof Error ? error.message : '';
  return /time-?out/i.test(words) ? 'it does not answer in time' : 'it cannot be reached';
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
