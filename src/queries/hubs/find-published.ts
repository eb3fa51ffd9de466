import type { CollectionSlug, DataFromCollectionSlug } from 'payload';
import { payloadInstance } from '../payload';

type Definition = Extract<CollectionSlug, 'options' | 'criteria' | 'scenarios'>;

/** The published definition with this slug; with `depth` 1 its pictures too. */
export async function findPublished<Collection extends Definition>(
  collection: Collection,
  slug: string,
  depth: 0 | 1 = 0,
): Promise<DataFromCollectionSlug<Collection> | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    depth,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0] ?? null;
}
