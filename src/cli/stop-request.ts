/** npm and the terminal both pass on one Ctrl-C; only a later signal is a second request. */
const sameRequest = 1000;

/**
 * Aborts when somebody asks this process to stop. A second request calls `hurry`; a third ends the process
 * as it stands.
 */
export function listenForStop(hurry: () => void): AbortSignal {
  const stopping = new AbortController();
  let requests = 0;
  let last = Number.NEGATIVE_INFINITY;
  const onSignal = () => {
    if (performance.now() - last < sameRequest) return;
    last = performance.now();
    requests += 1;
    if (requests === 1) stopping.abort();
    if (requests === 2) hurry();
    if (requests === 3) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return stopping.signal;
}
