import type { BasePayload, TypedUser } from 'payload';
import { choicesShape, type FirstStepsChoices, firstStepsPreference } from './choices';

export async function readChoices(payload: BasePayload, user: TypedUser): Promise<FirstStepsChoices> {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: firstStepsPreference } },
        { 'user.value': { equals: user.id } },
        { 'user.relationTo': { equals: user.collection } },
      ],
    },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  });
  const parsed = choicesShape.safeParse(docs[0]?.value ?? {});
  return parsed.success ? parsed.data : choicesShape.parse({});
}
