import type { CollectionSlug, PayloadRequest } from 'payload';

/** Takes the asker's own lock off a document that they hand over to somebody else. */
export async function letGo(
  req: PayloadRequest,
  { collection, id }: { readonly collection: CollectionSlug; readonly id: number },
): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: collection } },
        { 'document.value': { equals: id } },
        { 'user.relationTo': { equals: req.user?.collection } },
        { 'user.value': { equals: req.user?.id } },
      ],
    },
    req,
  });
}
