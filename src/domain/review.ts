export const reviewStates = ['draft', 'in-review', 'changes-requested', 'approved', 'published'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewActions = ['submit', 'withdraw', 'approve', 'request-changes'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** The newest version of a comparison, as the review sees it. People are named by id; a program has none. */
export interface Reviewed {
  readonly state: ReviewState;
  readonly createdBy: number | null;
  readonly submittedBy: number | null;
  /** Who last changed what readers will see; choosing a state is no such change. */
  readonly editedBy: number | null;
}

export interface Reviewer {
  readonly id: number;
  /** Editors and administrators decide; writers submit what they began. */
  readonly mayDecide: boolean;
}

export interface ReviewRules {
  /** Nobody approves what they submitted or last edited, and only what is approved is published. */
  readonly fourEyes: boolean;
}

/** What somebody may do next with a version, in the order of the buttons. */
export function listReviewActions(
  reviewed: Reviewed,
  reviewer: Reviewer,
  rules: ReviewRules,
): ReviewAction[] {
  return reviewActions.filter((action) => refuseReviewAction(action, { reviewed, reviewer, rules }) === null);
}

interface Asked {
  readonly reviewed: Reviewed;
  readonly reviewer: Reviewer;
  readonly rules: ReviewRules;
}

export interface Refusal {
  /** `forbidden`: never by this person. `conflict`: not in this state. */
  readonly kind: 'forbidden' | 'conflict';
  readonly reason: string;
}

/** Null when the action may be taken. */
export function refuseReviewAction(action: ReviewAction, asked: Asked): Refusal | null {
  const { reviewed, reviewer } = asked;
  switch (action) {
    case 'submit':
      if (!reviewer.mayDecide && reviewed.createdBy !== reviewer.id)
        return forbidden('Only who began this comparison, or an editor, can submit it for review.');
      return isIn(reviewed, ['draft', 'changes-requested'], 'It cannot be submitted');
    case 'withdraw':
      if (!reviewer.mayDecide && ![reviewed.submittedBy, reviewed.createdBy].includes(reviewer.id))
        return forbidden('Only who submitted this comparison, or an editor, can take it back.');
      return isIn(reviewed, ['in-review'], 'It cannot be taken back');
    case 'approve':
      return (
        refuseDecision(asked) ?? refuseOwn(asked) ?? isIn(reviewed, ['in-review'], 'It cannot be approved')
      );
    case 'request-changes':
      return (
        refuseDecision(asked) ?? isIn(reviewed, ['in-review', 'approved'], 'Changes cannot be requested')
      );
  }
}

function refuseDecision({ reviewer }: Asked): Refusal | null {
  return reviewer.mayDecide ? null : forbidden('Only an editor or an administrator decides on a review.');
}

function refuseOwn({ reviewed, reviewer, rules }: Asked): Refusal | null {
  if (!rules.fourEyes) return null;
  if (reviewed.submittedBy === reviewer.id)
    return forbidden('You submitted it yourself, so somebody else has to approve it.');
  if (reviewed.editedBy === reviewer.id)
    return forbidden('You made the last change to it yourself, so somebody else has to approve it.');
  return null;
}

function isIn({ state }: Reviewed, states: readonly ReviewState[], what: string): Refusal | null {
  if (states.includes(state)) return null;
  return { kind: 'conflict', reason: `${what}: it is ${describeReviewState(state)} now.` };
}

function forbidden(reason: string): Refusal {
  return { kind: 'forbidden', reason };
}

export function stateAfter(action: ReviewAction): ReviewState {
  switch (action) {
    case 'submit':
      return 'in-review';
    case 'withdraw':
      return 'draft';
    case 'approve':
      return 'approved';
    case 'request-changes':
      return 'changes-requested';
  }
}

interface Save {
  readonly state: ReviewState;
  readonly isChanged: boolean;
  readonly isPublishing: boolean;
}

/** A review is of the very words that were read: changing them ends it. Requested changes stay requested meanwhile. */
export function stateAfterSave({ state, isChanged, isPublishing }: Save): ReviewState {
  if (isPublishing) return 'published';
  if (state === 'published') return 'draft';
  return isChanged && state !== 'changes-requested' ? 'draft' : state;
}

/** Why a version may not be published under these rules; null when it may. */
export function refusePublishing(
  { state, isChanged }: Pick<Save, 'state' | 'isChanged'>,
  { fourEyes }: ReviewRules,
): string | null {
  if (!fourEyes || (state === 'approved' && !isChanged)) return null;
  // What readers have already may be put there again, as it is.
  if (state === 'published' && !isChanged) return null;
  if (state === 'approved' || state === 'published')
    return 'This has been changed since it was approved. Save it as a draft and submit it for review.';
  if (state === 'in-review')
    return 'This is in review: somebody else has to approve it before it is published.';
  return 'This has to be approved by somebody else before it is published. Save it as a draft and submit it for review.';
}

export function describeReviewState(state: ReviewState): string {
  switch (state) {
    case 'draft':
      return 'a draft';
    case 'in-review':
      return 'in review';
    case 'changes-requested':
      return 'waiting for changes';
    case 'approved':
      return 'approved';
    case 'published':
      return 'published';
  }
}

export function parseReviewState(value: unknown): ReviewState {
  return reviewStates.find((state) => state === value) ?? 'draft';
}

export type NextStep = 'review' | 'publish' | 'change';

/** What a version waits for this very person to do; null when it waits for nobody or for others. */
export function nextStepOf(reviewed: Reviewed, reviewer: Reviewer, rules: ReviewRules): NextStep | null {
  if (refuseReviewAction('approve', { reviewed, reviewer, rules }) === null) return 'review';
  if (reviewed.state === 'approved') return reviewer.mayDecide ? 'publish' : null;
  const isAuthor = [reviewed.submittedBy, reviewed.createdBy].includes(reviewer.id);
  return reviewed.state === 'changes-requested' && isAuthor ? 'change' : null;
}
