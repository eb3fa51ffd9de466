import type { Comparison } from './comparison';
import type { Site, SitePage } from './site';

/** A draft as it would stand on the site: what the same components render that readers get. */
export type Preview =
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly site: Site }
  | { readonly kind: 'page'; readonly page: SitePage; readonly site: Site };
