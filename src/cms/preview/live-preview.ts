import type { LivePreviewConfig } from 'payload';
import { livePreviewPath } from '../../paths';

/** The page as readers get it, beside the form and while somebody types. */
export const livePreview: LivePreviewConfig = {
  url: ({ collectionConfig, data }) =>
    collectionConfig && data?.id ? livePreviewPath(collectionConfig.slug, data.id) : null,
  breakpoints: [
    { name: 'phone', label: 'Phone', width: 390, height: 844 },
    { name: 'desktop', label: 'Desktop', width: 1280, height: 900 },
  ],
};
