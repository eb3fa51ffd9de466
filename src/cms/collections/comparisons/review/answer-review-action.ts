import type { PayloadHandler } from 'payload';
import { z } from 'zod';
import { reviewActions } from '../../../../domain/review';
import { readBody, refuse } from './answer';
import { admitToReview } from './review-visitor';
import { takeReviewAction } from './take-review-action';

const requested = z.object({
  action: z.enum(reviewActions, `action has to be one of ${reviewActions.join(', ')}`),
  updatedAt: z.iso.datetime('updatedAt has to be that of the version that was read'),
  comment: z
    .string('comment has to be a text')
    .trim()
    .max(5000, 'A comment holds up to 5,000 characters')
    .default(''),
});

/** Takes one step of the review, on exactly the version that the sender read. */
export const answerReviewAction: PayloadHandler = async (req) => {
  const admitted = admitToReview(req);
  if (admitted instanceof Response) return admitted;
  const parsed = requested.safeParse(await readBody(req));
  if (!parsed.success) return refuse(400, `${parsed.error.issues.map(({ message }) => message).join('. ')}.`);
  if (parsed.data.action === 'request-changes' && parsed.data.comment === '')
    return refuse(400, 'Say which changes are needed: the author reads it first.');
  return takeReviewAction(req, { ...admitted, ...parsed.data });
};
