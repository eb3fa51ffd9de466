import { z } from 'zod';

const place = z
  .object({
    node: z.object({ selector: z.string() }).optional().catch(undefined),
    description: z.string().optional().catch(undefined),
    url: z.string().optional().catch(undefined),
  })
  .transform(({ node, description, url }) => node?.selector ?? description ?? url);
const table = z.object({ items: z.array(place) });
const enough = 3;

/** The first few elements, messages or addresses in the details of an audit: each kind of audit has its own columns. */
export function findPlaces(details: unknown): readonly string[] {
  const found = table.safeParse(details);
  if (!found.success) return [];
  return found.data.items.filter((described) => described !== undefined).slice(0, enough);
}
