import ipaddr from 'ipaddr.js';

/** Set by our own server from the connection and the proxies it trusts; whatever a client sends is overwritten there. */
export const clientAddressHeader = 'x-verdict-client';

/**
 * Who is counted. One customer has at least 2⁶⁴ addresses of IPv6, so there the network counts; an IPv4 address is the
 * same however it is written.
 */
export function clientAddress(headers: Headers): string {
  const given = headers.get(clientAddressHeader) ?? '';
  if (!ipaddr.isValid(given)) return 'unknown';
  const address = ipaddr.process(given);
  if (address.kind() === 'ipv4') return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`)}/64`;
}
