import type { PayloadRequest } from 'payload';
import { stateAfter } from '../../../../domain/review';
import { isFourEyesOn } from './is-four-eyes-on';
import { lockComparison } from './lock-comparison';
import { queueReviewMail } from './queue-review-mail';
import { findReviewRow, storeReviewState } from './review-row';

/** Nobody of our own: a program has no account, so every editor may decide on what it drafted. */
const program = { id: 0, mayDecide: false };

/** Hands a program's draft to the editors, in the transaction in which it was stored. */
export async function submitDraft(req: PayloadRequest, id: number, comment: string): Promise<void> {
  await lockComparison(req, id);
  const before = await findReviewRow(req, id);
  if (!before) throw new Error(`There is no comparison ${id} to submit`);
  await storeReviewState(req, id, { state: stateAfter('submit'), submittedBy: null });
  const said = { comparison: id, event: 'submit' as const, body: comment };
  await req.payload.create({ collection: 'comments', data: said, depth: 0, req });
  const news = { id, title: before.title, action: 'submit' as const, comment, reviewer: program, before };
  await queueReviewMail(req, { ...news, fourEyes: await isFourEyesOn(req) });
}
