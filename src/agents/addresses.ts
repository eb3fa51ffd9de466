import { absoluteUrl } from '../domain/absolute-url';
import { readEnvironment } from '../env/read-environment';
import { comparisonFormPath, comparisonPath } from '../paths';

const { siteUrl } = readEnvironment(process.env);

/** Where a comparison is found without an agent: the page to cite and to show, and its JSON. */
export function addressesOf(slug: string) {
  return {
    page: absoluteUrl(comparisonPath(slug), siteUrl),
    json: absoluteUrl(comparisonFormPath(slug, 'json'), siteUrl),
  };
}
