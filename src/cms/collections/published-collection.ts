import type { CollectionConfig } from 'payload';
import { clampReads } from '../access/clamp-reads';
import { guardPublication } from '../access/guard-publication';
import {
  administrators,
  draftReaders,
  ownDraftOrPublisher,
  publishedOrDraftReader,
  publishers,
  writersUnlessPublishing,
} from '../access/policies';
import { createdByField } from '../fields/created-by-field';
import { draftsWithAutosave } from '../fields/drafts';
import { recordChange } from '../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../publication/record-deletion';
import { refuseDeletingUsed } from '../publication/refuse-deleting-used';
import { rememberPublicState } from '../publication/remember-public-state';

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** What all content that readers see has in common: drafts, who may, and what happens on save. */
export function publishedCollection({ hooks = {}, ...config }: CollectionConfig): CollectionConfig {
  return {
    ...config,
    access: {
      admin: draftReaders,
      create: writersUnlessPublishing,
      delete: publishers,
      read: publishedOrDraftReader,
      readVersions: draftReaders,
      unlock: administrators,
      update: ownDraftOrPublisher,
    },
    defaultSort: config.defaultSort ?? '-updatedAt',
    fields: [...config.fields, createdByField],
    hooks: withLifecycle(hooks),
    versions: draftsWithAutosave,
  };
}

function withLifecycle(hooks: Hooks): Hooks {
  return {
    ...hooks,
    beforeOperation: [clampReads, guardPublication, ...(hooks.beforeOperation ?? [])],
    beforeChange: [rememberPublicState, ...(hooks.beforeChange ?? [])],
    afterChange: [...(hooks.afterChange ?? []), recordChange],
    beforeDelete: [refuseDeletingUsed, rememberBeforeDelete, ...(hooks.beforeDelete ?? [])],
    afterDelete: [...(hooks.afterDelete ?? []), recordDeletion],
  };
}
