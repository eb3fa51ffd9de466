import type { z } from 'zod';
import { listOf } from './list-of';

export function isPostgresAddress(value: string): boolean {
  const address = parseAddress(value);
  return address !== null && /^postgres(ql)?:$/.test(address.protocol) && address.pathname.length > 1;
}

export function isOrigin(value: string): boolean {
  const address = parseAddress(value);
  if (address === null || !/^https?:$/.test(address.protocol)) return false;
  return address.pathname === '/' && address.search === '' && address.hash === '' && address.username === '';
}

/** As browsers send them: without a slash at the end, and a port only where it is not the usual one. */
export function parseOrigins(value: string): readonly string[] {
  const listed = listOf(value).map((origin) => (origin === '*' ? origin : new URL(origin).origin));
  return [...new Set(listed)];
}

export function checkOrigins(value: string, context: z.RefinementCtx): void {
  const listed = listOf(value);
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  if (listed.length > 1 && listed.includes('*')) refuse('names every origin (*) and others beside it');
  for (const origin of listed)
    if (origin !== '*' && (origin.includes('*') || !isOrigin(origin)))
      refuse(`holds ${JSON.stringify(origin)}, which is not an origin`);
}

export function isWebAddress(value: string): boolean {
  return /^https?:$/.test(parseAddress(value)?.protocol ?? '');
}

export function parseAddress(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

/** An address listens on every interface when it names none; a browser needs one that it can open. */
export function defaultOrigin(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}
