import ipaddr from 'ipaddr.js';

/** All of IPv6 that has been given out to the internet; what lies outside is old, or not yet anything. */
const internetOfIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a request may go to this address. Only addresses of the open internet: an editor could otherwise make this
 * server ask its own neighbours, such as a cloud's metadata service at 169.254.169.254.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address can be written as an IPv6 one; it is judged as what it is.
  const judged = ipaddr.process(address);
  if (judged.range() !== 'unicast') return false;
  return judged instanceof ipaddr.IPv4 || judged.match(internetOfIpv6);
}
