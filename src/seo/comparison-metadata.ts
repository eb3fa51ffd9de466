import { absoluteUrl } from '../domain/absolute-url';
import type { Comparison } from '../domain/comparison';
import { listNames } from '../domain/describe-outcome';
import type { PageMetadata } from '../domain/metadata';
import { plainText } from '../domain/rich-text';
import { shorten } from '../domain/shorten';
import type { Site } from '../domain/site';
import {
  comparisonFormPath,
  comparisonListPath,
  comparisonPath,
  homePath,
  oembedPath,
  topicPath,
} from '../paths';
import { articleJsonLd } from './article-json-ld';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { faqJsonLd } from './faq-json-ld';
import { openGraphImage } from './open-graph-image';
import { pageTitle } from './page-title';
import { shareImage } from './share-image';

interface ComparisonMetadataSources {
  readonly comparison: Comparison;
  readonly site: Site;
  readonly origin: string;
}

export function buildComparisonMetadata(sources: ComparisonMetadataSources): PageMetadata {
  const { comparison, site, origin } = sources;
  const { seo, title, slug, authors, publishedAt, updatedAt, faqs } = comparison;
  const description = describeComparison(comparison);
  return {
    title: pageTitle(seo.title || title, site),
    description,
    canonical: absoluteUrl(comparisonPath(slug), origin),
    openGraph: {
      type: 'article',
      siteName: site.name,
      image: openGraphImage(shareImage(comparison), origin),
      publishedAt,
      modifiedAt: updatedAt,
      authors: authors.map(({ name }) => name),
    },
    jsonLd: [
      articleJsonLd({ ...sources, description }),
      breadcrumbJsonLd(crumbsTo(comparison, site), origin),
      ...faqJsonLd(faqs),
    ],
    alternates: listForms(comparison, origin),
  };
}

const formNames = [
  ['md', 'text/markdown', 'Markdown'],
  ['json', 'application/json', 'JSON'],
  ['csv', 'text/csv', 'CSV'],
] as const;

function listForms({ slug, title }: Comparison, origin: string): PageMetadata['alternates'] {
  const page = absoluteUrl(comparisonPath(slug), origin);
  return [
    ...formNames.map(([form, type, name]) => ({
      type,
      href: absoluteUrl(comparisonFormPath(slug, form), origin),
      title: `${title} (${name})`,
    })),
    ...embedFormats.map(([format, type]) => ({
      type,
      href: absoluteUrl(`${oembedPath}?${new URLSearchParams({ url: page, format })}`, origin),
      title: `${title} (for embedding)`,
    })),
  ];
}

const embedFormats = [
  ['json', 'application/json+oembed'],
  ['xml', 'text/xml+oembed'],
] as const;

/** The editor's words, or the intro, or the verdict, or at least what is compared. */
function describeComparison({ seo, intro, verdict, options }: Comparison): string {
  const written = seo.description || plainText(intro) || plainText(verdict?.text ?? []);
  return shorten(written || `${listNames(options)}, compared side by side.`);
}

function crumbsTo({ topic, title, slug }: Comparison, site: Site) {
  return [
    { name: site.name || 'Home', path: homePath },
    { name: 'Comparisons', path: comparisonListPath() },
    ...(topic ? [{ name: topic.name, path: topicPath(topic.slug) }] : []),
    { name: title, path: comparisonPath(slug) },
  ];
}
