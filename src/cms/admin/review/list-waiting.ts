import type { BasePayload, TypedUser } from 'payload';
import { formatDate } from '../../../domain/format-date';
import { type NextStep, nextStepOf, parseReviewState } from '../../../domain/review';
import { can } from '../../access/roles';
import { idOf } from '../../collections/comparisons/read-draft';

interface Waiting {
  readonly id: number;
  readonly title: string;
  readonly step: NextStep;
  readonly since: string;
}

const most = 200;

export async function listWaiting(payload: BasePayload, user: TypedUser): Promise<readonly Waiting[]> {
  const { fourEyes } = await payload.findGlobal({ slug: 'editorial', depth: 0, overrideAccess: false, user });
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { reviewState: { in: ['in-review', 'changes-requested', 'approved'] } },
    select: {
      title: true,
      reviewState: true,
      submittedBy: true,
      contentEditedBy: true,
      createdBy: true,
      updatedAt: true,
    },
    draft: true,
    sort: 'updatedAt',
    limit: most,
    depth: 0,
    overrideAccess: false,
    user,
  });
  const reviewer = { id: Number(user.id), mayDecide: can(user, 'publish') };
  return docs.flatMap(({ id, title, updatedAt, reviewState, submittedBy, contentEditedBy, createdBy }) => {
    const reviewed = {
      state: parseReviewState(reviewState),
      submittedBy: idOf(submittedBy),
      editedBy: idOf(contentEditedBy),
      createdBy: idOf(createdBy),
    };
    const step = nextStepOf(reviewed, reviewer, { fourEyes: fourEyes ?? false });
    return step ? [{ id, title: title ?? '', step, since: formatDate(updatedAt) }] : [];
  });
}
