import { timingSafeEqual } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import { internalRoute } from '../../paths';
import { internalToken, internalTokenHeader } from '../../publishing/internal-access';

/** Only Pages API routes can regenerate a cached page in place; only this very process may ask for it. */
export default async function regenerateRoute(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  if (!isFromThisProcess(req.headers[internalTokenHeader])) {
    res.status(404).json({ errors: [{ message: 'Not found' }] });
    return;
  }
  const path: unknown = req.body?.path;
  if (req.method !== 'POST' || typeof path !== 'string' || !path.startsWith('/')) {
    res.status(400).json({ errors: [{ message: 'POST { "path": "/…" }' }] });
    return;
  }
  try {
    // Addresses are known as they are read; what is asked for is how they are written.
    await res.revalidate(encodeURI(internalRoute(path)));
    globalThis.verdictRegenerations = (globalThis.verdictRegenerations ?? 0) + 1;
    res.status(200).json({ regenerated: path });
  } catch (error) {
    res.status(503).json({ errors: [{ message: String(error) }] });
  }
}

function isFromThisProcess(token: string | string[] | undefined): boolean {
  const expected = Buffer.from(internalToken());
  const given = Buffer.from(typeof token === 'string' ? token : '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

declare global {
  /** How many pages this process has regenerated. The server holds no answer beyond the next one. */
  var verdictRegenerations: number | undefined;
}
