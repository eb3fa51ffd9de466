import { absoluteUrl } from '../domain/absolute-url';
import type { PageMetadata } from '../domain/metadata';
import { plainText } from '../domain/rich-text';
import { shorten } from '../domain/shorten';
import type { Site, SitePage } from '../domain/site';
import { homePath, sitePagePath } from '../paths';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { openGraphImage } from './open-graph-image';
import { pageTitle } from './page-title';

interface SitePageMetadataSources {
  readonly site: Site;
  readonly page: SitePage;
  readonly origin: string;
}

export function buildSitePageMetadata({ site, page, origin }: SitePageMetadataSources): PageMetadata {
  const { seo, title, slug, body } = page;
  return {
    title: pageTitle(seo.title || title, site),
    description: shorten(seo.description || plainText(body)),
    canonical: absoluteUrl(sitePagePath(slug), origin),
    openGraph: { type: 'website', siteName: site.name, image: openGraphImage(seo.image, origin) },
    jsonLd: [
      breadcrumbJsonLd(
        [
          { name: site.name || 'Home', path: homePath },
          { name: title, path: sitePagePath(slug) },
        ],
        origin,
      ),
    ],
    alternates: [],
  };
}
