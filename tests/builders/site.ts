import type { ComparisonList, Home, Site, SitePage, TopicCount } from '../../src/domain/site';
import { aTopic } from './comparison';

export function aSite(changes: Partial<Site> = {}): Site {
  return {
    name: 'Verdict',
    tagline: '',
    description: '',
    publisher: { name: '', url: null, email: null },
    standards: { methodology: null, disclosure: null },
    navigation: [],
    footer: { text: '', links: [] },
    ...changes,
  };
}

export function aSitePage(changes: Partial<SitePage> = {}): SitePage {
  return {
    id: 1,
    slug: 'about',
    title: 'About',
    body: [],
    seo: { title: '', description: '', image: null },
    updatedAt: '2025-02-01T00:00:00.000Z',
    ...changes,
  };
}

export function aTopicCount(changes: Partial<TopicCount> = {}): TopicCount {
  return { ...aTopic(), comparisons: 1, ...changes };
}

export function aList(changes: Partial<ComparisonList> = {}): ComparisonList {
  return { comparisons: [], topic: null, topics: [], page: 1, pages: 1, total: 0, ...changes };
}

export function aHome(changes: Partial<Home> = {}): Home {
  return { site: aSite(), latest: [], topics: [], total: 0, ...changes };
}
