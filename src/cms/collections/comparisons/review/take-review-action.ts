import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { type ReviewAction, type Reviewer, refuseReviewAction, stateAfter } from '../../../../domain/review';
import { letGo } from '../../../stale-saves/let-go';
import { refuse } from './answer';
import { isFourEyesOn } from './is-four-eyes-on';
import { lockComparison } from './lock-comparison';
import { queueReviewMail } from './queue-review-mail';
import { findReviewRow, storeReviewState } from './review-row';

interface Step {
  readonly id: number;
  readonly reviewer: Reviewer;
  readonly action: ReviewAction;
  /** Of the version that the reviewer read. */
  readonly updatedAt: string;
  readonly comment: string;
}

/** State, comment and the mail to whom it concerns: one transaction. */
export async function takeReviewAction(req: PayloadRequest, step: Step): Promise<Response> {
  const isOwnTransaction = await initTransaction(req);
  try {
    const answer = await takeStep(req, step);
    if (isOwnTransaction) await commitTransaction(req);
    return answer;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function takeStep(req: PayloadRequest, step: Step): Promise<Response> {
  const { id, reviewer, action, comment } = step;
  await lockComparison(req, id);
  const row = await findReviewRow(req, id);
  if (!row) return refuse(404, 'There is no such comparison.');
  const rules = { fourEyes: await isFourEyesOn(req) };
  const refusal = refuseReviewAction(action, { reviewed: row, reviewer, rules });
  if (refusal) return refuse(refusal.kind === 'forbidden' ? 403 : 409, refusal.reason);
  if (new Date(row.updatedAt).getTime() !== new Date(step.updatedAt).getTime())
    return refuse(409, 'It was changed since you opened it. Look at it again, then decide.');
  const state = stateAfter(action);
  const submittedBy = action === 'submit' ? reviewer.id : action === 'withdraw' ? null : row.submittedBy;
  await storeReviewState(req, id, { state, submittedBy });
  await letGo(req, { collection: 'comparisons', id });
  await req.payload.create({
    collection: 'comments',
    data: { comparison: id, event: action, body: comment },
    depth: 0,
    req,
  });
  await queueReviewMail(req, { ...step, title: row.title, before: row, fourEyes: rules.fourEyes });
  return Response.json({ state, updatedAt: row.updatedAt });
}
