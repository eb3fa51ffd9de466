import type { RelationshipFieldServerProps } from 'payload';
import { z } from 'zod';

const begun = z.object({ createdByClient: z.union([z.number(), z.object({ id: z.number() })]) });

/** In the sidebar of what a program began: its name, which editors cannot look up themselves. */
export async function CreatedByProgram({ data, req }: RelationshipFieldServerProps) {
  const parsed = begun.safeParse(data);
  if (!parsed.success) return null;
  const { createdByClient: client } = parsed.data;
  const { docs } = await req.payload.find({
    collection: 'api-clients',
    where: { id: { equals: typeof client === 'number' ? client : client.id } },
    select: { name: true },
    depth: 0,
    overrideAccess: true,
    req,
  });
  if (!docs[0]) return null;
  return (
    <p>
      Created by the program <strong>{docs[0].name}</strong>
    </p>
  );
}
