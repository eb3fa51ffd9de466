import type { CollectionConfig } from 'payload';

/** Drafts with autosave for everything readers see. Shorter intervals and longer histories cost more than they give. */
export const draftsWithAutosave: CollectionConfig['versions'] = {
  maxPerDoc: 25,
  drafts: { autosave: { interval: 2000 }, schedulePublish: true },
};
