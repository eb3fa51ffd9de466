import type { Payload } from 'payload';
import { UsageError } from './options';

/** By slug, or by title where only one has it. */
export async function findComparisonId(payload: Payload, name: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { or: [{ slug: { equals: name } }, { title: { equals: name } }] },
    draft: true,
    depth: 0,
    limit: 0,
  });
  const bySlug = docs.filter(({ slug }) => slug === name);
  const [first, second] = bySlug.length > 0 ? bySlug : docs;
  if (!first) throw new UsageError(`There is no comparison “${name}”.`);
  if (second) throw new UsageError(`More than one comparison is called “${name}”: use its slug.`);
  return first.id;
}
