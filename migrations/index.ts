import * as migration_20261123_061657_initial from './20261123_061657_initial';
import * as migration_20261123_070000_activity_log from './20261123_070000_activity_log';
import * as migration_20261123_092354_review from './20261123_092354_review';
import * as migration_20261123_092400_review_of_what_is_public from './20261123_092400_review_of_what_is_public';

export const migrations = [
  {
    up: migration_20261123_061657_initial.up,
    down: migration_20261123_061657_initial.down,
    name: '20261123_061657_initial',
  },
  {
    up: migration_20261123_070000_activity_log.up,
    down: migration_20261123_070000_activity_log.down,
    name: '20261123_070000_activity_log',
  },
  {
    up: migration_20261123_092354_review.up,
    down: migration_20261123_092354_review.down,
    name: '20261123_092354_review',
  },
  {
    up: migration_20261123_092400_review_of_what_is_public.up,
    down: migration_20261123_092400_review_of_what_is_public.down,
    name: '20261123_092400_review_of_what_is_public'
  },
];
