import type { PayloadHandler, PayloadRequest } from 'payload';
import { listReviewActions } from '../../../../domain/review';
import { refuse } from './answer';
import { isFourEyesOn } from './is-four-eyes-on';
import { findReviewRow } from './review-row';
import { admitToReview } from './review-visitor';

const mostComments = 200;

/** Where the review stands, what the asker may do next, and what was said. */
export const answerReview: PayloadHandler = async (req) => {
  const admitted = admitToReview(req);
  if (admitted instanceof Response) return admitted;
  const row = await findReviewRow(req, admitted.id);
  if (!row) return refuse(404, 'There is no such comparison.');
  const rules = { fourEyes: await isFourEyesOn(req) };
  return Response.json({
    state: row.state,
    updatedAt: row.updatedAt,
    actions: listReviewActions(row, admitted.reviewer, rules),
    fourEyes: rules.fourEyes,
    submittedBy: await nameOf(req, row.submittedBy),
    editedBy: await nameOf(req, row.editedBy),
    comments: await listComments(req, admitted.id),
  });
};

async function nameOf({ payload }: PayloadRequest, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const person = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true });
  return person?.name ?? null;
}

async function listComments(req: PayloadRequest, comparison: number) {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { comparison: { equals: comparison } },
    // The newest ones, in the order they were written.
    sort: ['-createdAt', '-id'],
    limit: mostComments,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return docs.toReversed().map(({ id, authorName, body, createdAt, event, path, resolved }) => ({
    id,
    author: authorName ?? 'Somebody',
    body: body ?? '',
    createdAt,
    event: event ?? 'comment',
    path: path ?? '',
    resolved: resolved ?? false,
  }));
}
