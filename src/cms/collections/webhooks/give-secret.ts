import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { sessionOf } from '../../../publishing/session';
import { type Keeper, putSecret } from '../../../publishing/webhooks/stored-secrets';

export async function keeperOf(req: PayloadRequest): Promise<Keeper> {
  return { session: await sessionOf(req), master: req.payload.config.secret };
}

/** A webhook is born with a secret; whoever made it has it shown once. */
export const giveSecret: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') {
    await putSecret(await keeperOf(req), Number(doc.id), { overlap: 0, isShown: false });
  }
  return doc;
};
