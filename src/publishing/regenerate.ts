import { internalOrigin, internalToken, internalTokenHeader } from './internal-access';

const regenerationTimeoutMs = 20_000;

/** Renders the page anew and swaps it in; the old one stays if that fails. */
export async function regenerate(path: string): Promise<void> {
  const response = await fetch(`${internalOrigin()}/api/regenerate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [internalTokenHeader]: internalToken() },
    body: JSON.stringify({ path }),
    signal: AbortSignal.timeout(regenerationTimeoutMs),
  });
  if (!response.ok)
    throw new Error(`${path} was not regenerated: ${response.status} ${await response.text()}`);
}
