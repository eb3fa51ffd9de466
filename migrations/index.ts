import * as migration_20261123_061657_initial from './20261123_061657_initial';
import * as migration_20261123_070000_activity_log from './20261123_070000_activity_log';
import * as migration_20261123_111132_editors from './20261123_111132_editors';
import * as migration_20261123_111200_source_uses from './20261123_111200_source_uses';
import * as migration_20261123_111300_review_of_what_is_public from './20261123_111300_review_of_what_is_public';
import * as migration_20261123_122334_versions from './20261123_122334_versions';
import * as migration_20261123_122400_trash_is_never_public from './20261123_122400_trash_is_never_public';
import * as migration_20261123_124000_public_comparisons from './20261123_124000_public_comparisons';
import * as migration_20261123_124100_search from './20261123_124100_search';
import * as migration_20261123_130000_published_changes from './20261123_130000_published_changes';
import * as migration_20261123_154715_standards from './20261123_154715_standards';
import * as migration_20261123_163734_webhooks from './20261123_163734_webhooks';
import * as migration_20261123_163800_webhook_queue from './20261123_163800_webhook_queue';
import * as migration_20261123_190000_idempotent_answers from './20261123_190000_idempotent_answers';
import * as migration_20261123_201000_api_client_keys from './20261123_201000_api_client_keys';
import * as migration_20261123_202000_comparison_changes from './20261123_202000_comparison_changes';
import * as migration_20261123_213514_clients_and_sign_in from './20261123_213514_clients_and_sign_in';
import * as migration_20261128_150000_session_notes from './20261128_150000_session_notes';
import * as migration_20261128_160000_large_lists from './20261128_160000_large_lists';
import * as migration_20261128_160100_large_panel_lists from './20261128_160100_large_panel_lists';
import * as migration_20261128_170000_kept_judgements from './20261128_170000_kept_judgements';
import * as migration_20261128_170100_search_later from './20261128_170100_search_later';
import * as migration_20261128_170200_newest_public from './20261128_170200_newest_public';

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
    up: migration_20261123_111132_editors.up,
    down: migration_20261123_111132_editors.down,
    name: '20261123_111132_editors',
  },
  {
    up: migration_20261123_111200_source_uses.up,
    down: migration_20261123_111200_source_uses.down,
    name: '20261123_111200_source_uses',
  },
  {
    up: migration_20261123_111300_review_of_what_is_public.up,
    down: migration_20261123_111300_review_of_what_is_public.down,
    name: '20261123_111300_review_of_what_is_public',
  },
  {
    up: migration_20261123_122334_versions.up,
    down: migration_20261123_122334_versions.down,
    name: '20261123_122334_versions',
  },
  {
    up: migration_20261123_122400_trash_is_never_public.up,
    down: migration_20261123_122400_trash_is_never_public.down,
    name: '20261123_122400_trash_is_never_public',
  },
  {
    up: migration_20261123_124000_public_comparisons.up,
    down: migration_20261123_124000_public_comparisons.down,
    name: '20261123_124000_public_comparisons',
  },
  {
    up: migration_20261123_124100_search.up,
    down: migration_20261123_124100_search.down,
    name: '20261123_124100_search',
  },
  {
    up: migration_20261123_130000_published_changes.up,
    down: migration_20261123_130000_published_changes.down,
    name: '20261123_130000_published_changes',
  },
  {
    up: migration_20261123_154715_standards.up,
    down: migration_20261123_154715_standards.down,
    name: '20261123_154715_standards',
  },
  {
    up: migration_20261123_163734_webhooks.up,
    down: migration_20261123_163734_webhooks.down,
    name: '20261123_163734_webhooks',
  },
  {
    up: migration_20261123_163800_webhook_queue.up,
    down: migration_20261123_163800_webhook_queue.down,
    name: '20261123_163800_webhook_queue',
  },
  {
    up: migration_20261123_190000_idempotent_answers.up,
    down: migration_20261123_190000_idempotent_answers.down,
    name: '20261123_190000_idempotent_answers',
  },
  {
    up: migration_20261123_201000_api_client_keys.up,
    down: migration_20261123_201000_api_client_keys.down,
    name: '20261123_201000_api_client_keys',
  },
  {
    up: migration_20261123_202000_comparison_changes.up,
    down: migration_20261123_202000_comparison_changes.down,
    name: '20261123_202000_comparison_changes',
  },
  {
    up: migration_20261123_213514_clients_and_sign_in.up,
    down: migration_20261123_213514_clients_and_sign_in.down,
    name: '20261123_213514_clients_and_sign_in'
  },
  {
    up: migration_20261128_150000_session_notes.up,
    down: migration_20261128_150000_session_notes.down,
    name: '20261128_150000_session_notes'
  },
  {
    up: migration_20261128_160000_large_lists.up,
    down: migration_20261128_160000_large_lists.down,
    name: '20261128_160000_large_lists'
  },
  {
    up: migration_20261128_160100_large_panel_lists.up,
    down: migration_20261128_160100_large_panel_lists.down,
    name: '20261128_160100_large_panel_lists'
  },
  {
    up: migration_20261128_170000_kept_judgements.up,
    down: migration_20261128_170000_kept_judgements.down,
    name: '20261128_170000_kept_judgements',
  },
  {
    up: migration_20261128_170100_search_later.up,
    down: migration_20261128_170100_search_later.down,
    name: '20261128_170100_search_later',
  },
  {
    up: migration_20261128_170200_newest_public.up,
    down: migration_20261128_170200_newest_public.down,
    name: '20261128_170200_newest_public',
  },
];
