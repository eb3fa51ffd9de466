import type { Action } from '../../../publishing/public-change';

/** What was done, in an editor's words. */
export const actionNames: Readonly<Record<Action, string>> = {
  created: 'Created',
  'saved draft': 'Saved a draft',
  published: 'Published',
  unpublished: 'Took off the site',
  changed: 'Changed',
  deleted: 'Deleted',
  reviewed: 'Marked as reviewed',
  answered: 'Answered',
  erased: 'Erased personal data',
};
