import type { ComparisonSummary, Seo, Topic } from './comparison';
import type { RichText } from './rich-text';

/** What every page of the site shows around its own content. */
export interface Site {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly publisher: { readonly name: string; readonly url: string | null; readonly email: string | null };
  /** Where readers find how comparisons are judged, and who pays; null where nobody said. */
  readonly standards: { readonly methodology: string | null; readonly disclosure: string | null };
  readonly navigation: readonly SiteLink[];
  readonly footer: { readonly text: string; readonly links: readonly SiteLink[] };
}

export interface SiteLink {
  readonly label: string;
  readonly href: string;
}

/** A standing page: About, Methodology, Disclosure. */
export interface SitePage {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly body: RichText;
  readonly seo: Seo;
  readonly updatedAt: string;
}

/** One page of a list, newest first. `page` starts at 1; `pages` is at least 1. */
export interface ComparisonList {
  readonly comparisons: readonly ComparisonSummary[];
  readonly topic: Topic | null;
  readonly topics: readonly TopicCount[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface TopicCount extends Topic {
  readonly comparisons: number;
}

export interface Home {
  readonly site: Site;
  readonly latest: readonly ComparisonSummary[];
  readonly topics: readonly TopicCount[];
  readonly total: number;
}
