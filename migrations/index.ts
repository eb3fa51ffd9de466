import * as migration_20261123_061657_initial from './20261123_061657_initial';
import * as migration_20261123_070000_activity_log from './20261123_070000_activity_log';
import * as migration_20261123_091645_versions from './20261123_091645_versions';
import * as migration_20261123_235900_trash_is_never_public from './20261123_235900_trash_is_never_public';

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
    up: migration_20261123_091645_versions.up,
    down: migration_20261123_091645_versions.down,
    name: '20261123_091645_versions'
  },
  {
    up: migration_20261123_235900_trash_is_never_public.up,
    down: migration_20261123_235900_trash_is_never_public.down,
    name: '20261123_235900_trash_is_never_public'
  },
];
