// @ts-check

/**
 * Who is asking: the other end of the connection, or what the proxies we trust say of it. Each proxy adds the address it
 * saw at the end of the list; what stands before those may be made up.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} trustedProxies how many proxies stand in front of this server
 */
export function clientAddress(request, trustedProxies) {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return seen.at(-trustedProxies) ?? direct;
}
