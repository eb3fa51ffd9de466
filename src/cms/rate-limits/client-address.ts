/** Set by our own server from the connection and the proxies it trusts; whatever a client sends is overwritten there. */
export const clientAddressHeader = 'x-verdict-client';

export function clientAddress(headers: Headers): string {
  return headers.get(clientAddressHeader) ?? 'unknown';
}
