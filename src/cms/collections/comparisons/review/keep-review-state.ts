import { APIError, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload';
import { isSameContent } from '../../../../domain/comparable-content';
import { parseReviewState, refusePublishing, stateAfterSave } from '../../../../domain/review';
import { isPerson } from '../../../access/roles';
import { returnsToPublic } from '../../../publication/returns-to-public';
import { idOf } from '../read-draft';
import { isFourEyesOn } from './is-four-eyes-on';

/**
 * Every way to save passes here, so this is where the review's state is kept and where publishing without approval is
 * refused. What a sender says of these fields counts for nothing. A version holds the state of its own words: its
 * approval is no other version's.
 */
export const keepReviewState: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data;
  const saved = isRestoredAsDraft(req) ? { ...data, _status: 'draft' } : data;
  const before = operation === 'create' ? {} : (originalDoc ?? {});
  const state = parseReviewState(before.reviewState);
  const isChanged = operation === 'create' || !isSameContent(saved, before);
  const isPublishing = saved._status === 'published';
  if (isPublishing) await refuseUnapproved(req, { state, isChanged, data: saved, id: before.id });
  const next = stateAfterSave({ state, isChanged, isPublishing });
  return {
    ...saved,
    reviewState: next,
    submittedBy: next === 'draft' ? null : idOf(before.submittedBy),
    contentEditedBy: isChanged ? personOf(req) : idOf(before.contentEditedBy),
  };
};

type Version = Parameters<typeof refusePublishing>[0] & {
  readonly id: unknown;
  readonly data: Readonly<Record<string, unknown>>;
};

async function refuseUnapproved(req: PayloadRequest, { id, data, ...version }: Version): Promise<void> {
  const reason = refusePublishing(version, { fourEyes: true });
  if (reason === null || !(await isFourEyesOn(req))) return;
  if (typeof id === 'number' && (await returnsToPublic(req, { collection: 'comparisons', id, data }))) return;
  throw new APIError(`Nothing was published. ${reason}`, 409, null, true);
}

function personOf(req: PayloadRequest): number | null {
  return req.user && isPerson(req.user) ? req.user.id : null;
}

/** Payload shows hooks the restored version's own status and makes it a draft only afterwards. */
function isRestoredAsDraft({ context }: PayloadRequest): boolean {
  return context.isRestoringVersion === true && context.restoresAsDraft === true;
}
