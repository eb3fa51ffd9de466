// @ts-check
// For container health checks: exit code 0 when requests may be sent here, though something may be wrong beside it.
const port = process.env.PORT ?? '3000';

try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4000) });
  process.exit(ok ? 0 : 1);
} catch {
  process.exit(1);
}
