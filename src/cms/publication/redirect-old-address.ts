import type { PayloadRequest } from 'payload';
import { isPublic, type PublicChange, slugOf } from '../../publishing/public-change';
import { publicPath } from './public-path';

/** A published address that changes leads to the new one for good, in one hop, however often it moves. */
export async function redirectOldAddress(
  req: PayloadRequest,
  { collection, before, after }: PublicChange,
): Promise<void> {
  const [from, to] = [slugOf(before), slugOf(after)].map((slug) => slug && publicPath(collection, slug));
  if (!from || !to || from === to || !isPublic(before) || !isPublic(after)) return;
  const { payload } = req;
  await payload.delete({ collection: 'redirects', where: { from: { equals: to } }, req });
  const earlier = await payload.find({
    collection: 'redirects',
    where: { to: { equals: from } },
    limit: 0,
    depth: 0,
    req,
  });
  for (const { id } of earlier.docs) {
    await payload.update({ collection: 'redirects', id, data: { to }, depth: 0, req });
  }
  await payload.create({ collection: 'redirects', data: { from, to }, depth: 0, req });
}
