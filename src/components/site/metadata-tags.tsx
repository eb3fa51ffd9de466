import type { ReactElement } from 'react';
import { escapeJsonLd } from '../../domain/escape-json-ld';
import type { PageMetadata } from '../../domain/metadata';

/** The elements of the head. Keys are what next/head tells repeated tags apart by. */
export function metadataTags(metadata: PageMetadata): readonly ReactElement[] {
  const { title, description, canonical, alternates, jsonLd } = metadata;
  return [
    <title key="title">{title}</title>,
    ...(description ? [<meta key="description" name="description" content={description} />] : []),
    canonical ? (
      <link key="canonical" rel="canonical" href={canonical} />
    ) : (
      <meta key="robots" name="robots" content="noindex" />
    ),
    ...openGraphTags(metadata),
    ...alternates.map(({ type, href, title: name }) => (
      <link key={`alternate ${href}`} rel="alternate" type={type} href={href} title={name} />
    )),
    <link key="icon" rel="icon" href="/favicon.svg" type="image/svg+xml" />,
    ...jsonLd.map(jsonLdTag),
  ];
}

function openGraphTags({ title, description, canonical, openGraph }: PageMetadata): readonly ReactElement[] {
  const { image, authors = [] } = openGraph;
  return [
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:type', openGraph.type),
    ...property('og:site_name', openGraph.siteName),
    ...property('og:url', canonical),
    ...property('og:image', image?.url),
    ...property('og:image:alt', image?.alt),
    ...property('og:image:width', image?.width),
    ...property('og:image:height', image?.height),
    ...property('article:published_time', openGraph.publishedAt),
    ...property('article:modified_time', openGraph.modifiedAt),
    ...authors.map((author) => (
      <meta key={`article:author ${author}`} property="article:author" content={author} />
    )),
    <meta key="twitter:card" name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />,
  ];
}

function property(name: string, content: string | number | null | undefined): readonly ReactElement[] {
  return content ? [<meta key={name} property={name} content={`${content}`} />] : [];
}

function jsonLdTag(object: object, index: number): ReactElement {
  return (
    <script
      key={`json-ld ${index}`}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes; escapeJsonLd makes it safe
      dangerouslySetInnerHTML={{ __html: escapeJsonLd(object) }}
    />
  );
}
