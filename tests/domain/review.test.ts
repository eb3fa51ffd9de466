import { expect, test } from 'vitest';
import {
  listReviewActions,
  nextStepOf,
  type Reviewed,
  type ReviewState,
  refusePublishing,
  refuseReviewAction,
  reviewActions,
  reviewStates,
  stateAfter,
  stateAfterSave,
} from '../../src/domain/review';

const author = 1;
const stranger = 2;
const editor = 3;
const writer = (id: number) => ({ id, mayDecide: false });
const decider = (id: number) => ({ id, mayDecide: true });
const relaxed = { fourEyes: false };
const strict = { fourEyes: true };

function aVersion(changes: Partial<Reviewed> = {}): Reviewed {
  return { state: 'draft', createdBy: author, submittedBy: null, editedBy: author, ...changes };
}

/** Each state with what may be done in it. */
function actionsIn(
  reviewer: { id: number; mayDecide: boolean },
  rules = relaxed,
  changes: Partial<Reviewed> = {},
) {
  return Object.fromEntries(
    reviewStates.map((state) => [
      state,
      listReviewActions(aVersion({ ...changes, state }), reviewer, rules).join(' '),
    ]),
  );
}

test('a writer submits what they began, takes it back, and decides nothing', () => {
  expect(actionsIn(writer(author))).toEqual({
    draft: 'submit',
    'in-review': 'withdraw',
    'changes-requested': 'submit',
    approved: '',
    published: '',
  });
});

test('a writer does nothing to what a colleague began', () => {
  expect(Object.values(actionsIn(writer(stranger))).join('')).toBe('');
});

test('an editor submits and decides', () => {
  expect(actionsIn(decider(editor))).toEqual({
    draft: 'submit',
    'in-review': 'withdraw approve request-changes',
    'changes-requested': 'submit',
    approved: 'request-changes',
    published: '',
  });
});

test('with four eyes nobody approves what they submitted or changed last, and may still ask for changes', () => {
  expect(actionsIn(decider(editor), strict)['in-review']).toBe('withdraw approve request-changes');
  expect(actionsIn(decider(editor), strict, { submittedBy: editor })['in-review']).toBe(
    'withdraw request-changes',
  );
  expect(actionsIn(decider(editor), strict, { editedBy: editor })['in-review']).toBe(
    'withdraw request-changes',
  );
  expect(
    actionsIn(decider(editor), relaxed, { submittedBy: editor, editedBy: editor })['in-review'],
  ).toContain('approve');
});

test('a refusal says whether it is the person or the state', () => {
  const asked = { reviewed: aVersion({ state: 'in-review', submittedBy: editor }), rules: strict };
  expect(refuseReviewAction('approve', { ...asked, reviewer: decider(editor) })).toMatchObject({
    kind: 'forbidden',
  });
  expect(refuseReviewAction('approve', { ...asked, reviewer: writer(stranger) })).toMatchObject({
    kind: 'forbidden',
  });
  expect(refuseReviewAction('submit', { ...asked, reviewer: decider(editor) })).toEqual({
    kind: 'conflict',
    reason: 'It cannot be submitted: it is in review now.',
  });
});

test('each action leads to its state', () => {
  expect(reviewActions.map(stateAfter)).toEqual(['in-review', 'draft', 'approved', 'changes-requested']);
});

test('a change ends a review and an approval, and keeps requested changes requested', () => {
  const after = (isChanged: boolean) =>
    reviewStates.map((state) => stateAfterSave({ state, isChanged, isPublishing: false }));
  expect(after(true)).toEqual(['draft', 'draft', 'changes-requested', 'draft', 'draft']);
  expect(after(false)).toEqual(['draft', 'in-review', 'changes-requested', 'approved', 'draft']);
});

test('publishing ends every review', () => {
  for (const state of reviewStates)
    for (const isChanged of [true, false])
      expect(stateAfterSave({ state, isChanged, isPublishing: true })).toBe('published');
});

test('without four eyes everything may be published', () => {
  for (const state of reviewStates) expect(refusePublishing({ state, isChanged: true }, relaxed)).toBeNull();
});

test('with four eyes only what was approved may be published, unchanged', () => {
  const allowed = (isChanged: boolean): ReviewState[] =>
    reviewStates.filter((state) => refusePublishing({ state, isChanged }, strict) === null);
  expect(allowed(false)).toEqual(['approved', 'published']);
  expect(allowed(true)).toEqual([]);
});

test('a version waits for those who can take the next step', () => {
  const next = (
    state: ReviewState,
    reviewer: { id: number; mayDecide: boolean },
    changes: Partial<Reviewed> = {},
  ) => nextStepOf(aVersion({ state, submittedBy: author, ...changes }), reviewer, strict);
  expect(next('in-review', decider(editor))).toBe('review');
  expect(next('in-review', decider(editor), { editedBy: editor })).toBeNull();
  expect(next('in-review', writer(author))).toBeNull();
  expect(next('approved', decider(editor), { editedBy: editor })).toBe('publish');
  expect(next('approved', writer(author))).toBeNull();
  expect(next('changes-requested', writer(author))).toBe('change');
  expect(next('changes-requested', decider(editor))).toBeNull();
  expect([next('draft', decider(editor)), next('published', decider(editor))]).toEqual([null, null]);
});
