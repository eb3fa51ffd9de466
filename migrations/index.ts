import * as migration_20261123_061657_initial from './20261123_061657_initial';
import * as migration_20261123_070000_activity_log from './20261123_070000_activity_log';
import * as migration_20261123_091040_upkeep from './20261123_091040_upkeep';
import * as migration_20261123_091100_source_uses from './20261123_091100_source_uses';

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
    up: migration_20261123_091040_upkeep.up,
    down: migration_20261123_091040_upkeep.down,
    name: '20261123_091040_upkeep'
  },
  {
    up: migration_20261123_091100_source_uses.up,
    down: migration_20261123_091100_source_uses.down,
    name: '20261123_091100_source_uses'
  },
];
