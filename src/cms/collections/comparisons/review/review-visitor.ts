import type { PayloadRequest } from 'payload';
import type { Reviewer } from '../../../../domain/review';
import { can, isPerson } from '../../../access/roles';
import { refuse } from './answer';

type Admitted = { readonly reviewer: Reviewer; readonly id: number };

/** Reviews are for people who work here: who asks, and about which comparison; or the refusal. */
export function admitToReview(req: PayloadRequest): Admitted | Response {
  const { user } = req;
  if (!user) return refuse(401, 'Log in first.');
  if (!isPerson(user) || !can(user, 'readDrafts'))
    return refuse(403, 'Reviews are for people with an account.');
  const id = Number(req.routeParams?.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647)
    return refuse(404, 'There is no such comparison.');
  return { id, reviewer: { id: user.id, mayDecide: can(user, 'publish') } };
}
