import type { Action } from '../../../publishing/public-change';

/** What was done, in an editor's words. */
export const actionNames: Readonly<Record<Action, string>> = {
  created: 'Created',
  'saved draft': 'Saved a draft',
  published: 'Published',
  unpublished: 'Took off the site',
  changed: 'Changed',
  trashed: 'Moved to the trash',
  restored: 'Restored from the trash',
  deleted: 'Deleted for good',
  'not published': 'Could not publish as planned',
  'not unpublished': 'Could not take off the site as planned',
  reviewed: 'Marked as reviewed',
  answered: 'Answered',
  erased: 'Erased personal data',
};
