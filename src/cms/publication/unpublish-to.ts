import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { isPublic } from '../../publishing/public-change';
import { publicPath } from '../../publishing/public-path';
import { demandBody, demandId, demandPublisher, refusal } from '../endpoints/demand';
import { inTransaction } from '../endpoints/in-transaction';
import { findPublicRow } from './public-row';

const body = z.object({
  target: z
    .string('Say where the address leads: a path on this site or a web address.')
    .max(2000)
    .default(''),
});

interface OnSite {
  readonly collection: CollectionSlug;
  readonly id: number;
}

/** Whether readers know documents of this kind by an address. */
export function hasAddress(collection: string): boolean {
  return publicPath(collection, 'any') !== null;
}

/**
 * `POST /api/<collection>/:id/unpublish` with `{ "target": "/compare/other" }`: takes the document off the site, and its
 * address leads on from the same moment. Without a target it answers “not found”.
 */
export function unpublishToEndpoint(collection: CollectionSlug): Endpoint {
  return {
    path: '/:id/unpublish',
    method: 'post',
    handler: async (req) => {
      demandPublisher(req);
      const id = demandId(req);
      const { target } = await demandBody(req, body);
      return Response.json(
        await inTransaction(req, () => unpublishTo(req, { collection, id }, target.trim())),
      );
    },
  };
}

async function unpublishTo(req: PayloadRequest, { collection, id }: OnSite, target: string) {
  const row = await findPublicRow(req, collection, id);
  if (!row) throw refusal(404, 'There is no such document.');
  if (!isPublic(row)) throw refusal(409, 'It is not on the site.');
  await req.payload.update({
    collection,
    id,
    data: { _status: 'draft' },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const from = typeof row.slug === 'string' ? publicPath(collection, row.slug) : null;
  if (target === '' || from === null) return { unpublished: id, redirect: null };
  const data = { from, to: target, madeFor: `${collection}:${id}` };
  const { to } = await req.payload.create({ collection: 'redirects', data, depth: 0, req });
  return { unpublished: id, redirect: { from, to } };
}
