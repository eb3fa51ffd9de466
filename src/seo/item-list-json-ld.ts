import { absoluteUrl } from '../domain/absolute-url';
import type { ComparisonSummary } from '../domain/comparison';
import { comparisonPath } from '../paths';

/** https://schema.org/ItemList of the comparisons that a page lists; nothing where it lists none. */
export function itemListJsonLd(comparisons: readonly ComparisonSummary[], origin: string): readonly object[] {
  if (comparisons.length === 0) return [];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: comparisons.map(({ title, slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: absoluteUrl(comparisonPath(slug), origin),
      })),
    },
  ];
}
