import type { PayloadRequest } from 'payload';
import type { ReviewAction, Reviewed, Reviewer } from '../../../../domain/review';
import { describeReviewMail } from '../../../../domain/review-mail';
import { readEnvironment } from '../../../../env/read-environment';
import { queueMail } from '../../../mail/queue-mail';

interface ReviewNews {
  readonly id: number;
  readonly title: string;
  readonly action: ReviewAction;
  readonly comment: string;
  readonly reviewer: Reviewer;
  readonly before: Reviewed;
  readonly fourEyes: boolean;
}

const { siteUrl } = readEnvironment(process.env);
const mostDeciders = 50;

/** One mail to each person whose turn it is now, stored in the transaction of the step itself. */
export async function queueReviewMail(req: PayloadRequest, news: ReviewNews): Promise<void> {
  const { id, title, action, comment } = news;
  const by = req.user && 'name' in req.user ? req.user.name : 'Somebody';
  const address = `${siteUrl}/admin/collections/comparisons/${id}`;
  const mail = describeReviewMail({ action, title, comment, by, address });
  if (!mail) return;
  for (const person of await listNextPeople(req, news)) await queueMail(req, { person, ...mail });
}

async function listNextPeople(req: PayloadRequest, news: ReviewNews): Promise<number[]> {
  const { action, before, reviewer } = news;
  const people = action === 'submit' ? await listDeciders(req, news) : [before.submittedBy, before.createdBy];
  return [...new Set(people)].filter((person): person is number => person !== null && person !== reviewer.id);
}

/** Everybody who may approve it; with four eyes that is not who changed it last. */
async function listDeciders(req: PayloadRequest, { before, fourEyes }: ReviewNews): Promise<number[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: ['admin', 'editor'] } },
    select: {},
    sort: 'id',
    limit: mostDeciders,
    depth: 0,
    req,
  });
  return docs.map(({ id }) => id).filter((id) => !fourEyes || id !== before.editedBy);
}
