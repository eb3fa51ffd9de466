import { safeLink } from '../domain/safe-link';
import type { Home, Site, SiteLink, SitePage } from '../domain/site';
import { listComparisons } from './list-comparisons';
import { parseSitePage } from './parse-site-page';
import { payloadInstance } from './payload';
import { SharedReads } from './shared-read';

/** It stands around every page, and seldom changes: read once for each change that is heard of. */
const sharedSites = new SharedReads<Site>(60_000);

/** What every page shows around its content. */
export function findSite(): Promise<Site> {
  return sharedSites.read('site', readSite);
}

async function readSite(): Promise<Site> {
  const payload = await payloadInstance();
  const stored = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false });
  return {
    name: stored.name || 'Verdict',
    tagline: stored.tagline ?? '',
    description: stored.description ?? '',
    publisher: {
      name: stored.publisher?.name || stored.name || 'Verdict',
      url: parseAddress(stored.publisher?.url),
      email: stored.publisher?.email ?? null,
    },
    standards: {
      methodology: parseAddress(stored.standards?.methodology),
      disclosure: parseAddress(stored.standards?.disclosure),
    },
    navigation: parseLinks(stored.navigation),
    footer: { text: stored.footer?.text ?? '', links: parseLinks(stored.footer?.links) },
  };
}

function parseAddress(stored: string | null | undefined): string | null {
  return stored ? safeLink(stored) : null;
}

function parseLinks(stored: readonly { label: string; href: string }[] | null | undefined): SiteLink[] {
  return (stored ?? []).flatMap(({ label, href }) => {
    const safe = safeLink(href);
    return safe === null ? [] : [{ label, href: safe }];
  });
}

const latestOnHome = 12;

export async function findHome(): Promise<Home> {
  const [site, list] = await Promise.all([findSite(), listComparisons({ page: 1 })]);
  const { comparisons = [], topics = [], total = 0 } = list ?? {};
  return { site, latest: comparisons.slice(0, latestOnHome), topics, total };
}

export async function findSitePage(slug: string): Promise<SitePage | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  const [stored] = docs;
  return stored ? parseSitePage(stored) : null;
}
