import { absoluteUrl } from '../domain/absolute-url';

interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** https://schema.org/BreadcrumbList, from the home page down to the page itself. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path, origin),
    })),
  };
}
