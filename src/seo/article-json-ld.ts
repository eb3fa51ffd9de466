import { absoluteUrl } from '../domain/absolute-url';
import type { Author, Comparison } from '../domain/comparison';
import type { Site } from '../domain/site';
import { authorPath, comparisonPath } from '../paths';
import { publisherJsonLd } from './publisher-json-ld';
import { shareImage } from './share-image';

interface ArticleSources {
  readonly comparison: Comparison;
  readonly site: Site;
  readonly origin: string;
  readonly description: string;
}

/** https://schema.org/Article. Without authors the publisher is the author: search engines ask for one. */
export function articleJsonLd({ comparison, site, origin, description }: ArticleSources): object {
  const { title, topic, options, authors, publishedAt, updatedAt } = comparison;
  const publisher = publisherJsonLd(site, origin);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    ...(description && { description }),
    inLanguage: 'en',
    datePublished: publishedAt,
    dateModified: updatedAt,
    author: authors.length > 0 ? authors.map((author) => personJsonLd(author, origin)) : [publisher],
    publisher,
    ...(topic && { articleSection: topic.name }),
    image: absoluteUrl(shareImage(comparison).url, origin),
    about: options.map(({ name, website }) => ({ '@type': 'Thing', name, ...(website && { url: website }) })),
    mainEntityOfPage: webPageJsonLd(comparison, origin),
  };
}

function webPageJsonLd({ slug, lastReviewedAt, reviewedBy }: Comparison, origin: string): object {
  return {
    '@type': 'WebPage',
    '@id': absoluteUrl(comparisonPath(slug), origin),
    ...(lastReviewedAt && { lastReviewed: lastReviewedAt }),
    ...(reviewedBy && { reviewedBy: personJsonLd(reviewedBy, origin) }),
  };
}

function personJsonLd({ name, role, slug }: Author, origin: string): object {
  const url = slug && absoluteUrl(authorPath(slug), origin);
  return { '@type': 'Person', name, ...(role && { jobTitle: role }), ...(url && { url }) };
}
