import * as migration_20261123_061657_initial from './20261123_061657_initial';
import * as migration_20261123_070000_activity_log from './20261123_070000_activity_log';

export const migrations = [
  {
    up: migration_20261123_061657_initial.up,
    down: migration_20261123_061657_initial.down,
    name: '20261123_061657_initial'
  },
  {
    up: migration_20261123_070000_activity_log.up,
    down: migration_20261123_070000_activity_log.down,
    name: '20261123_070000_activity_log'
  },
];
