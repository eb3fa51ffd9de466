import ipaddr from 'ipaddr.js';

/**
 * Whether a request may go to this address. Only addresses of the open internet: an editor could otherwise make this
 * server ask its own neighbours, such as a cloud's metadata service at 169.254.169.254.
 */
export function isPublicAddress(address: string): boolean {
  // An IPv4 address can be written as an IPv6 one; it is judged as what it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
