import { absoluteUrl } from '../../domain/absolute-url';
import type { ChangedComparison, ComparisonIndex } from '../../domain/comparison-index';
import { writeCursor } from '../../domain/comparison-index';
import { jsonFormVersion } from '../../domain/json-form/json-form';
import { comparisonFormPath, comparisonIndexPath, comparisonPath, jsonSchemaPath } from '../../paths';

/** A page of the list of comparisons in the public form. `asked` are the other parts of the question. */
export function describeList(
  { comparisons, removed, next, asOf }: ComparisonIndex,
  asked: URLSearchParams,
  origin: string,
) {
  return {
    $schema: absoluteUrl(jsonSchemaPath('comparison-list', jsonFormVersion), origin),
    version: jsonFormVersion,
    comparisons: comparisons.map((comparison) => describeListed(comparison, origin)),
    removed,
    next: next && nextPage(writeCursor(next), asked, origin),
    asOf,
  };
}

function describeListed(comparison: ChangedComparison, origin: string) {
  return {
    ...comparison,
    url: absoluteUrl(comparisonPath(comparison.slug), origin),
    json: absoluteUrl(comparisonFormPath(comparison.slug, 'json'), origin),
  };
}

function nextPage(cursor: string, asked: URLSearchParams, origin: string): string {
  const query = new URLSearchParams(asked);
  query.set('page', cursor);
  return absoluteUrl(`${comparisonIndexPath}?${query}`, origin);
}
