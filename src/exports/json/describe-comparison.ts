import { absoluteUrl } from '../../domain/absolute-url';
import type { Comparison } from '../../domain/comparison';
import { jsonFormVersion } from '../../domain/json-form/json-form';
import { rankOptions } from '../../domain/ranking';
import { tallyOutcomes } from '../../domain/tally';
import { comparisonPath, jsonSchemaPath } from '../../paths';

/** A comparison in the public form: all that its page is rendered from, and what the page computes from it. */
export function describeComparison(comparison: Comparison, origin: string) {
  const options = comparison.options.map(({ id }) => id);
  return {
    $schema: absoluteUrl(jsonSchemaPath('comparison', jsonFormVersion), origin),
    version: jsonFormVersion,
    url: absoluteUrl(comparisonPath(comparison.slug), origin),
    ...comparison,
    tally: tallyOutcomes(comparison.rows, options),
    ranking: rankOptions(comparison.rows, options),
  };
}
