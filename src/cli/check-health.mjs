// @ts-check
// For container health checks: exit code 0 when the site answers, whatever it says of a page that was not found.
const port = process.env.PORT ?? '3000';

try {
  const { status } = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(4000) });
  process.exit(status < 500 ? 0 : 1);
} catch {
  process.exit(1);
}
