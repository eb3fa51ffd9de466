import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { isOpen } from '../../../domain/preview-link';
import { readEnvironment } from '../../../env/read-environment';
import { previewCookie, sharedPreviewPath } from '../../../paths';
import type { PreviewLink } from '../../../payload-types';
import { clientAddress } from '../../../rate-limits/client-address';
import { secondsToWait } from '../../../rate-limits/rate-limit';
import { hashToken } from './issue-token';

const body = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const triesPerMinute = { name: 'preview-links', points: 20, duration: 60 };

/**
 * `POST /api/preview-links/exchange` turns the token of a link into a cookie. The token travels in the fragment of the
 * link and in this body, never in an address that a server would log; the cookie opens one preview and nothing else.
 */
export const exchangeEndpoint: Endpoint = {
  path: '/exchange',
  method: 'post',
  handler: async (req) => {
    const wait = await secondsToWait(req.payload, triesPerMinute, clientAddress(req.headers));
    if (wait > 0)
      return refuse(429, 'Too many tries. Wait a minute, then open the link again.', {
        'retry-after': String(wait),
      });
    const token = await readToken(req);
    const link = token && (await findOpenLink(req, token));
    if (!token || !link)
      return refuse(
        404,
        'This link shows nothing any more. It has expired, was revoked, or was copied incompletely.',
      );
    return Response.json(
      { location: sharedPreviewPath(link.id) },
      { headers: { 'set-cookie': cookie(link, token), 'cache-control': 'no-store' } },
    );
  },
};

interface OpenLink {
  readonly id: number;
  readonly expiresAt: string;
}

async function findOpenLink(req: PayloadRequest, token: string): Promise<OpenLink | null> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: { tokenHash: { equals: hashToken(token) } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const [link] = docs;
  return link && isOpen(link, new Date()) && (await isStillThere(req, link.document)) ? link : null;
}

/** The reference is gone with a document that was deleted for good, and leads to nothing while it is in the trash. */
async function isStillThere(req: PayloadRequest, document: PreviewLink['document'] | null): Promise<boolean> {
  if (typeof document?.value !== 'number') return false;
  const { relationTo: collection, value: id } = document;
  return Boolean(
    await req.payload.findByID({ collection, id, depth: 0, draft: true, disableErrors: true, req }),
  );
}

function cookie({ id, expiresAt }: OpenLink, token: string): string {
  const seconds = Math.max(1, Math.floor((new Date(expiresAt).getTime() - Date.now()) / 1000));
  const secure = readEnvironment(process.env).siteUrl.startsWith('https:') ? '; Secure' : '';
  return `${previewCookie}=${token}; Path=${sharedPreviewPath(id)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

async function readToken(req: PayloadRequest): Promise<string | null> {
  try {
    return body.parse(await req.json?.()).token;
  } catch {
    return null;
  }
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { errors: [{ message }] },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  );
}
