import type { CollectionConfig, CollectionSlug } from 'payload';
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
import { createdByClientField } from '../fields/created-by-client-field';
import { createdByField } from '../fields/created-by-field';
import { draftsWithAutosave } from '../fields/drafts';
import { editingNoticesField } from '../fields/editing-notices-field';
import { recordChange } from '../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../publication/record-deletion';
import { refuseDeletingUsed } from '../publication/refuse-deleting-used';
import { rememberPublicState } from '../publication/remember-public-state';
import { hasAddress, unpublishToEndpoint } from '../publication/unpublish-to';
import { shareDefinitions } from '../relationships/share-definitions';
import { scheduleEndpoint } from '../schedule/schedule-endpoint';
import { holdLock } from '../stale-saves/hold-lock';
import { refuseStaleSave } from '../stale-saves/refuse-stale-save';
import { setAsideEndpoint } from '../stale-saves/set-aside';
import { decideTrashing } from '../trash/decide-trashing';
import { leaveNothingBehind } from '../trash/leave-nothing-behind';

type Hooks = NonNullable<CollectionConfig['hooks']>;
type ContentCollection = CollectionConfig & { readonly slug: CollectionSlug };

/** A colleague who left without closing the page keeps others waiting no longer than this. */
const secondsLocked = 120;

/** What all content that readers see has in common: drafts, who may, and what happens on save. */
export function publishedCollection({ hooks = {}, ...config }: ContentCollection): CollectionConfig {
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
    admin: withRedirecting(config.slug, withSharing(config.admin)),
    endpoints: [
      ...(config.endpoints || []),
      setAsideEndpoint(config.slug),
      scheduleEndpoint(config.slug),
      ...(hasAddress(config.slug) ? [unpublishToEndpoint(config.slug)] : []),
    ],
    lockDocuments: { duration: secondsLocked },
    trash: true,
    defaultSort: config.defaultSort ?? '-updatedAt',
    fields: [editingNoticesField, ...config.fields, createdByField, createdByClientField],
    hooks: withLifecycle(hooks),
    versions: draftsWithAutosave,
  };
}

/** What has a page of its own can be shown to people without an account before it is public. */
function withSharing(admin: CollectionConfig['admin']): CollectionConfig['admin'] {
  if (!admin?.livePreview) return admin;
  const { components } = admin;
  const share = '/src/cms/admin/preview/share-preview.client.tsx#SharePreview';
  const beforeDocumentControls = [...(components?.edit?.beforeDocumentControls ?? []), share];
  return { ...admin, components: { ...components, edit: { ...components?.edit, beforeDocumentControls } } };
}

/** What has an address can lead its readers elsewhere when it leaves the site. */
function withRedirecting(slug: CollectionSlug, admin: CollectionConfig['admin']): CollectionConfig['admin'] {
  if (!hasAddress(slug)) return admin;
  const { edit } = admin?.components ?? {};
  const unpublishTo = '/src/cms/admin/freshness/unpublish-to.client.tsx#UnpublishTo';
  const editMenuItems = [unpublishTo, ...(edit?.editMenuItems ?? [])];
  return { ...admin, components: { ...admin?.components, edit: { ...edit, editMenuItems } } };
}

function withLifecycle(hooks: Hooks): Hooks {
  return {
    ...hooks,
    beforeOperation: [
      clampReads,
      decideTrashing,
      guardPublication,
      refuseStaleSave,
      shareDefinitions,
      ...(hooks.beforeOperation ?? []),
    ],
    beforeChange: [rememberPublicState, leaveNothingBehind, ...(hooks.beforeChange ?? [])],
    afterChange: [...(hooks.afterChange ?? []), recordChange, holdLock],
    beforeDelete: [refuseDeletingUsed, rememberBeforeDelete, ...(hooks.beforeDelete ?? [])],
    afterDelete: [...(hooks.afterDelete ?? []), recordDeletion],
  };
}
